package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.said;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.muniment.domain.people.Role;

class TokensDeskTest {
  private final DeskRig rig = new DeskRig("Asia/Shanghai");

  @Test
  void aTokenSaysWhoseItIsAndIsKeptAsAHashOnly() {
    String token = rig.tokens.create(" logger ", "archivist");
    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(rig.tokens.holder(token)).contains(new TokensDesk.Holder("logger", Role.ARCHIVIST));
    assertThat(rig.office.tokens())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.hash()).hasSize(32);
              assertThat(new String(kept.hash(), StandardCharsets.ISO_8859_1)).isNotEqualTo(token);
              assertThat(kept.createdAt()).isEqualTo(DeskRig.NOW);
            });
  }

  @Test
  void namesNeedNotBeUniqueAndTokensAre() {
    String one = rig.tokens.create("logger", "viewer");
    String two = rig.tokens.create("logger", "viewer");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void anUnknownTokenIsNobodys() {
    rig.tokens.create("logger", "viewer");
    assertThat(rig.tokens.holder("0".repeat(64))).isEmpty();
    assertThat(rig.tokens.holder("")).isEmpty();
  }

  @Test
  void nonsenseIsRefused() {
    assertThat(said(() -> rig.tokens.create("logger", "king")))
        .startsWith("\"king\" is not a role");
    assertThat(said(() -> rig.tokens.create("", "viewer"))).startsWith("Give a name");
    assertThat(said(() -> rig.tokens.create("x".repeat(201), "viewer"))).contains("200");
    assertThat(said(() -> rig.tokens.create("logger", null))).contains("not a role");
    assertThat(rig.office.tokens()).isEmpty();
  }
}
