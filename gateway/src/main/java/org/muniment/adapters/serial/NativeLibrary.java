package org.muniment.adapters.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jssc.SerialNativeInterface;
import org.muniment.adapters.serial.SerialLine.OpenFailed;
import org.muniment.adapters.serial.SerialLine.Reason;

/**
 * jSSC's native part. Its loader unpacks to {@code java.io.tmpdir}, which on a locked-down machine
 * may be swept while we run or forbid programs: for the moment of loading that is a folder of ours.
 */
final class NativeLibrary {
  private static final String TEMPORARY = "java.io.tmpdir";

  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * Loads it, once for the process.
   *
   * @throws OpenFailed when the folder cannot be written, or the machine is not one of jSSC's
   */
  static synchronized void load(Path folder) throws OpenFailed {
    if (loaded) {
      return;
    }
    String before = System.getProperty(TEMPORARY);
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", null));
      System.setProperty(TEMPORARY, folder.toAbsolutePath().toString());
      SerialNativeInterface.getNativeLibraryVersion();
      loaded = true;
    } catch (IOException | LinkageError | RuntimeException failed) {
      throw new OpenFailed(Reason.NO_LIBRARY, folder.toAbsolutePath().toString(), failed);
    } finally {
      System.setProperty(TEMPORARY, before);
    }
  }
}
