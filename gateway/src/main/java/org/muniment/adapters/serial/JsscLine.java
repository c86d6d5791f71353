package org.muniment.adapters.serial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.muniment.adapters.serial.PortSettings.Parity;
import org.muniment.adapters.serial.PortSettings.StopBits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port through jSSC. Only what is there is read, since its waiting reads spin on a core, and its
 * listeners cost a twentieth of one; after an unplug it is the next call that fails.
 */
final class JsscLine implements SerialLine {
  private static final int MAX_READ_BYTES = 16 * 1024;
  private static final byte[] NOTHING = new byte[0];
  private static final Logger LOG = LoggerFactory.getLogger(JsscLine.class);

  private final SerialPort port;

  private JsscLine(SerialPort port) {
    this.port = port;
  }

  /**
   * @param natives the folder that the native library unpacks to
   */
  static Opener opener(Path natives) {
    Set<String> told = ConcurrentHashMap.newKeySet();
    return settings -> {
      NativeLibrary.load(natives);
      return open(settings, told);
    };
  }

  private static SerialLine open(PortSettings settings, Set<String> told) throws OpenFailed {
    SerialPort port = new SerialPort(settings.port());
    try {
      port.openPort();
      setParameters(port, settings, told);
      return new JsscLine(port);
    } catch (SerialPortException failed) {
      JsscLine.close(port);
      throw new OpenFailed(reason(failed), failed.getExceptionType(), failed);
    } catch (RuntimeException failed) {
      JsscLine.close(port);
      throw new OpenFailed(Reason.OTHER, failed.toString(), failed);
    }
  }

  /** On a pseudo-terminal the answer is false although the speed is set. */
  private static void setParameters(SerialPort port, PortSettings settings, Set<String> told)
      throws SerialPortException {
    boolean set =
        port.setParams(
            settings.baud(),
            settings.dataBits(),
            stopBits(settings.stopBits()),
            parity(settings.parity()));
    if (!set && told.add(settings.port())) {
      LOG.info("{} does not confirm {} baud; going on", settings.port(), settings.baud());
    }
  }

  @Override
  public byte[] read() throws IOException {
    int waiting = port.getInputBufferBytesCount();
    if (waiting < 0) {
      throw new IOException("the port does not say how much is there");
    }
    if (waiting == 0) {
      return NOTHING;
    }
    byte[] bytes = port.readBytes(Math.min(waiting, MAX_READ_BYTES));
    return bytes == null ? NOTHING : bytes;
  }

  @Override
  public void close() {
    close(port);
  }

  private static void close(SerialPort port) {
    try {
      if (port.isOpened()) {
        port.closePort();
      }
    } catch (SerialPortException | RuntimeException gone) {
      LOG.debug("closing {} failed, as it does after an unplug", port.getPortName(), gone);
    }
  }

  private static int stopBits(StopBits bits) {
    return switch (bits) {
      case ONE -> SerialPort.STOPBITS_1;
      case ONE_AND_A_HALF -> SerialPort.STOPBITS_1_5;
      case TWO -> SerialPort.STOPBITS_2;
    };
  }

  private static int parity(Parity parity) {
    return switch (parity) {
      case NONE -> SerialPort.PARITY_NONE;
      case ODD -> SerialPort.PARITY_ODD;
      case EVEN -> SerialPort.PARITY_EVEN;
      case MARK -> SerialPort.PARITY_MARK;
      case SPACE -> SerialPort.PARITY_SPACE;
    };
  }

  private static Reason reason(SerialPortException failed) {
    return switch (failed.getExceptionType()) {
      case SerialPortException.TYPE_PORT_NOT_FOUND -> Reason.MISSING;
      case SerialPortException.TYPE_PORT_BUSY -> Reason.BUSY;
      case SerialPortException.TYPE_PERMISSION_DENIED -> Reason.NO_RIGHT;
      default -> Reason.OTHER;
    };
  }
}
