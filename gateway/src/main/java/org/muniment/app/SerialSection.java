package org.muniment.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.adapters.serial.PortSettings.Parity;
import org.muniment.adapters.serial.PortSettings.StopBits;
import org.muniment.domain.text.Message;

/** Reads one item of {@code serial:} or {@code scanners:}. */
final class SerialSection {
  /** What scanners are set to when they are new. */
  private static final int SCANNER_BAUD = 9_600;

  private SerialSection() {}

  /** Empty, and problems, when something is wrong with it. */
  static Optional<PortSettings> read(YamlSection section, Predicate<String> profileKnown) {
    Optional<String> port =
        section.required("port", "/dev/ttyUSB0").filter(name -> portName(section, name));
    OptionalInt baud =
        section
            .required("baud", "9600")
            .map(t -> number(section, "baud", t, PortSettings.MIN_BAUD, PortSettings.MAX_BAUD))
            .orElse(OptionalInt.empty());
    Optional<String> profile =
        section.required("profile", "arduino-dht").filter(id -> known(section, profileKnown, id));
    OptionalInt dataBits =
        section
            .text("dataBits")
            .map(t -> number(section, "dataBits", t, 5, 8))
            .orElse(OptionalInt.of(PortSettings.DEFAULT_DATA_BITS));
    Optional<StopBits> stopBits =
        choice(section, "stopBits", StopBits.values(), StopBits::key, StopBits.ONE);
    Optional<Parity> parity = choice(section, "parity", Parity.values(), Parity::key, Parity.NONE);
    boolean whole =
        port.isPresent() && baud.isPresent() && profile.isPresent() && dataBits.isPresent();
    return whole && stopBits.isPresent() && parity.isPresent()
        ? Optional.of(
            new PortSettings(
                port.get(),
                baud.getAsInt(),
                profile.get(),
                dataBits.getAsInt(),
                stopBits.get(),
                parity.get()))
        : Optional.empty();
  }

  /** The same of an item of {@code scanners:}. */
  static Optional<PortSettings> readScanner(YamlSection section) {
    Optional<String> port =
        section.required("port", "/dev/ttyACM0").filter(name -> portName(section, name));
    OptionalInt baud =
        section
            .text("baud")
            .map(t -> number(section, "baud", t, PortSettings.MIN_BAUD, PortSettings.MAX_BAUD))
            .orElse(OptionalInt.of(SCANNER_BAUD));
    return port.isPresent() && baud.isPresent()
        ? Optional.of(PortSettings.scanner(port.get(), baud.getAsInt()))
        : Optional.empty();
  }

  private static boolean portName(YamlSection section, String name) {
    boolean good = PortSettings.isPortName(name);
    if (!good) {
      section.wrong("port", Message.of("settings.serial.port"));
    }
    return good;
  }

  private static boolean known(YamlSection section, Predicate<String> profileKnown, String id) {
    boolean known = profileKnown.test(id);
    if (!known) {
      section.wrong("profile", Message.of("settings.serial.profile", id));
    }
    return known;
  }

  private static OptionalInt number(
      YamlSection section, String key, String text, int least, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    section.wrong(
        key, Message.of("settings.number", text, Integer.toString(least), Integer.toString(most)));
    return OptionalInt.empty();
  }

  private static <E extends Enum<E>> Optional<E> choice(
      YamlSection section,
      String key,
      E[] all,
      java.util.function.Function<E, String> name,
      E otherwise) {
    Optional<String> text = section.text(key);
    if (text.isEmpty()) {
      return Optional.of(otherwise);
    }
    Optional<E> found =
        Stream.of(all).filter(one -> name.apply(one).equals(text.get())).findFirst();
    if (found.isEmpty()) {
      String choices = Arrays.stream(all).map(name).collect(Collectors.joining(", "));
      section.wrong(key, Message.of("settings.choice", text.get(), choices));
    }
    return found;
  }
}
