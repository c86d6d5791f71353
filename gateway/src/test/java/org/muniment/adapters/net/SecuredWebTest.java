package org.muniment.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.net.FakeHttp.Reply;
import org.muniment.adapters.net.Web.Result;
import org.muniment.adapters.net.Web.Result.Answer;
import org.muniment.adapters.net.Web.Result.NoAnswer;
import org.muniment.testing.OwnAuthority;

/** The other side proves who it is, by an authority of the archive's own. */
class SecuredWebTest {
  private final OwnAuthority authority = OwnAuthority.make();
  private final FakeHttp server =
      FakeHttp.secured(request -> new Reply(200, "hello"), authority.server("hook.example"));

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theOwnAuthorityAndTheRightNameAreBelieved() throws IOException {
    assertThat(post("hook.example", Optional.of(file(authority)))).isInstanceOf(Answer.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anUnknownAuthorityIsNot() {
    assertThat(post("hook.example", Optional.empty()).toString()).contains("sending.certificate");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anotherAuthorityIsNot() throws IOException {
    assertThat(post("hook.example", Optional.of(file(OwnAuthority.make()))).toString())
        .contains("sending.certificate");
  }

  @Test
  void anotherNameIsNot() throws IOException {
    Result result = post("other.example", Optional.of(file(authority)));
    assertThat(result.toString()).contains("sending.certificate", "other.example");
    assertThat(((NoAnswer) result).lasting()).isFalse();
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThat(post("hook.example", Optional.of(folder.resolve("no.pem"))).toString())
        .contains("no.pem");
  }

  @Test
  void aNewFileHoldsWithoutARestart() throws IOException {
    Path file = file(OwnAuthority.make());
    FileTrust trust = new FileTrust(Optional.of(file));
    assertThat(post("hook.example", trust)).isInstanceOf(NoAnswer.class);
    Files.writeString(file, authority.pem());
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    assertThat(post("hook.example", trust)).isInstanceOf(Answer.class);
  }

  private Path file(OwnAuthority of) throws IOException {
    return Files.writeString(folder.resolve("authority.pem"), of.pem());
  }

  private Result post(String host, Optional<Path> file) {
    return post(host, new FileTrust(file));
  }

  private Result post(String host, FileTrust trust) {
    Targets targets = new Targets(true, name -> List.of(InetAddress.getLoopbackAddress()));
    try (Web web = new Web(targets, trust, Web.PATIENCE)) {
      return web.post(URI.create("https://" + host + ":" + server.port() + "/"), Map.of(), "x");
    }
  }
}
