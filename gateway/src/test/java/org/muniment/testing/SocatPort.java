package org.muniment.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A pseudo-terminal that socat keeps; closing it is like pulling out the plug. */
public final class SocatPort implements AutoCloseable {
  private final Process socat;
  private final OutputStream wire;

  private SocatPort(Process socat) {
    this.socat = socat;
    this.wire = socat.getOutputStream();
  }

  /** Returns once the port can be opened under {@code name}. */
  public static SocatPort plugIn(Path name) throws IOException {
    Process socat =
        new ProcessBuilder(
                Interop.require("socat").toString(), "PTY,raw,echo=0,link=" + name, "STDIO")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> Files.exists(name));
    return new SocatPort(socat);
  }

  public SocatPort send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  public SocatPort send(byte[] bytes) throws IOException {
    wire.write(bytes);
    wire.flush();
    return this;
  }

  /** Pulls it out: the process is killed and the name is gone. */
  public void unplug(Path name) throws IOException, InterruptedException {
    socat.destroyForcibly().waitFor();
    if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(name);
    }
  }

  @Override
  public void close() {
    socat.destroyForcibly();
  }
}
