package org.muniment.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muniment.domain.sensor.Transport;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;
import org.muniment.profile.language.Example;
import org.muniment.profile.language.ProfileCheck;
import org.muniment.profile.language.ProfileFile;
import org.muniment.profile.language.ProfileReader;

/** Whatever comes over a wire or out of an editor: no exception, and no value that cannot be. */
class RandomMessagesTest {
  /** {@code -Dprofiles.random.messages=10000000} for a long run by hand. */
  private static final int MESSAGES = Integer.getInteger("profiles.random.messages", 20_000);

  private static final int FILES = 300;
  private static final long SEED = Long.getLong("profiles.random.seed", 20_261_122L);
  private static final String SPICE = "{}[]\",:0123456789.-+eE \t\r\n\u0000\uFFFF°é库nulltrueNaN/*#";

  private static final ProfileLibrary LIBRARY = ProfileLibrary.shipped();
  private static final List<ProfileFile> FILES_WITH_EXAMPLES =
      LIBRARY.files().stream()
          .map(file -> ProfileReader.read(file.file(), file.text()).profile().orElseThrow())
          .toList();
  private static final List<Example> EXAMPLES =
      FILES_WITH_EXAMPLES.stream().flatMap(file -> file.examples().stream()).toList();

  @Test
  void noMessageThrowsOrGivesAnImplausibleValue() {
    Random random = new Random(SEED);
    for (int i = 0; i < MESSAGES; i++) {
      Example example = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
      String payload = random.nextInt(10) == 0 ? noise(random) : mutated(example.payload(), random);
      Optional<String> topic =
          example.topic().map(t -> random.nextInt(10) == 0 ? mutated(t, random) : t);
      ProfileInput input = input(example.transport(), topic, payload);
      String what = "seed " + SEED + ", message " + i + ": " + topic + " " + payload;
      check(what, LIBRARY.catalog().recognise(input));
      for (ProfileFile file : LIBRARY.files()) {
        check(what, LIBRARY.catalog().decode(file.id(), input));
      }
      topic.ifPresent(t -> LIBRARY.catalog().deviceBase(t));
    }
  }

  private static void check(String what, Decoding decoding) {
    if (decoding instanceof Decoding.Accepted accepted) {
      assertThat(accepted.readings()).as(what).isNotEmpty();
      for (Decoding.Reading reading : accepted.readings()) {
        assertThat(reading.values()).as(what).isNotEmpty();
        reading
            .values()
            .forEach((quantity, v) -> assertThat(quantity.isPlausible(v)).as(what).isTrue());
      }
    }
  }

  @Test
  void noMutatedProfileThrows() {
    Random random = new Random(SEED);
    for (int i = 0; i < FILES; i++) {
      String text = FILES_WITH_EXAMPLES.get(random.nextInt(FILES_WITH_EXAMPLES.size())).text();
      ProfileCheck.check("seed " + SEED + ", file " + i, mutated(text, random));
    }
  }

  private static ProfileInput input(Transport transport, Optional<String> topic, String payload) {
    return new ProfileInput(
        transport,
        topic,
        payload.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        ZoneOffset.UTC);
  }

  private static String noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** One to four characters put in, taken out or repeated. */
  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
        case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(6)));
        case 2 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 12)));
        default -> {
          if (at < changed.length()) {
            changed.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
          }
        }
      }
    }
    return changed.toString();
  }
}
