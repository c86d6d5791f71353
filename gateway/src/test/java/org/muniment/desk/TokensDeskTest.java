package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.NOW;
import static org.muniment.desk.DeskRig.said;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.people.Role;

class TokensDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");

  private String create(String name, String role) {
    return rig.tokens.create(
        BY, new TokensDesk.NewToken(name, role, Optional.empty(), Optional.empty()));
  }

  private String until(Instant end) {
    return rig.tokens.create(
        BY, new TokensDesk.NewToken("logger", "viewer", Optional.of("internal"), Optional.of(end)));
  }

  @Test
  void aTokenSaysWhoseItIsAndIsKeptAsAHashOnly() {
    String token = create(" logger ", "archivist");
    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(rig.tokens.holder(token, NOW))
        .contains(new TokensDesk.Holder(1, "logger", Role.ARCHIVIST, "top-secret"));
    assertThat(rig.office.tokens())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.hash()).hasSize(32);
              assertThat(new String(kept.hash(), StandardCharsets.ISO_8859_1)).isNotEqualTo(token);
              assertThat(kept.createdAt()).isEqualTo(NOW);
            });
  }

  @Test
  void namesNeedNotBeUniqueAndTokensAre() {
    String one = create("logger", "viewer");
    String two = create("logger", "viewer");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void anUnknownTokenIsNobodys() {
    create("logger", "viewer");
    assertThat(rig.tokens.holder("0".repeat(64), NOW)).isEmpty();
    assertThat(rig.tokens.holder("", NOW)).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(said(() -> create("logger", "king"))).startsWith("\"king\" is not a role");
    assertThat(said(() -> create("", "viewer"))).startsWith("Give a name");
    assertThat(said(() -> create("x".repeat(201), "viewer"))).contains("200");
    assertThat(said(() -> create("logger", null))).contains("not a role");
    assertThat(rig.office.tokens()).isEmpty();
  }

  @Test
  void aTokenIsGoodUntilItExpires() {
    Instant end = NOW.plusSeconds(60);
    String token = until(end);
    assertThat(rig.tokens.holder(token, end.minusMillis(1)))
        .hasValueSatisfying(holder -> assertThat(holder.clearance()).isEqualTo("internal"));
    assertThat(rig.tokens.holder(token, end)).isEmpty();
    assertThat(said(() -> until(NOW))).contains("past");
  }

  @Test
  void aTokenThatWasTakenAwayIsNobodysAndStaysInTheList() {
    String token = create("logger", "viewer");
    rig.tokens.end(BY, 1, "lost");
    assertThat(rig.tokens.holder(token, NOW)).isEmpty();
    assertThat(rig.office.tokens())
        .singleElement()
        .satisfies(t -> assertThat(t.endedAt()).contains(NOW));
    assertThat(
            said(
                () -> {
                  rig.tokens.end(BY, 1, "again");
                  return null;
                }))
        .contains("logger");
    assertThat(
            said(
                () -> {
                  rig.tokens.end(BY, 2, "");
                  return null;
                }))
        .contains("2");
  }

  @Test
  void itsUseIsNotedOnceAMinute() {
    String token = create("logger", "viewer");
    rig.tokens.holder(token, NOW.plusSeconds(1));
    rig.tokens.holder(token, NOW.plusSeconds(30));
    assertThat(rig.office.tokens().get(0).lastUsedAt()).contains(NOW.plusSeconds(1));
    rig.tokens.holder(token, NOW.plusSeconds(61));
    assertThat(rig.office.tokens().get(0).lastUsedAt()).contains(NOW.plusSeconds(61));
  }

  @Test
  void theTrailTellsOfTokensWithoutThem() {
    String token = create("logger", "viewer");
    rig.tokens.end(BY, 1, "lost");
    assertThat(rig.office.trail().after(0, 10))
        .extracting(entry -> entry.deed().action())
        .containsExactly("room.add", "token.create", "token.end");
    assertThat(rig.office.trail().after(0, 10).toString()).doesNotContain(token);
  }
}
