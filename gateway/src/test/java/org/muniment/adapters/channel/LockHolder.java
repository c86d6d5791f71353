package org.muniment.adapters.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process of its own that holds a folder and offers the channel until it is killed. */
public final class LockHolder {
  private static final String HOLDS = "holds";

  private LockHolder() {}

  static Process start(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits for the process to say whether it holds the folder. */
  static boolean holds(Process process) throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return HOLDS.equals(reader.readLine());
  }

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    try (FolderLock lock = FolderLock.acquire(data);
        ChannelServer server = ChannelServer.start(data, Map.of("pid", a -> List.of(pid())))) {
      System.out.println(HOLDS);
      Thread.currentThread().join();
      throw new IllegalStateException(lock + " and " + server + " end with the process");
    } catch (FolderException refused) {
      System.out.println(refused.kind());
    }
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }
}
