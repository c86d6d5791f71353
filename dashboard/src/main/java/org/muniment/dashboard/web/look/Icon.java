package org.muniment.dashboard.web.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The icons that pages draw: outlines of Tabler Icons (MIT, the licence is packed beside them), put
 * into the page itself so that none is ever missing, also on paper.
 */
public enum Icon {
  ACCESS_POINT,
  ADJUSTMENTS_HORIZONTAL,
  ALERT_OCTAGON,
  ALERT_TRIANGLE,
  ANTENNA_OFF,
  ARCHIVE,
  ARROWS_DIFF,
  ARROWS_EXCHANGE,
  ARROWS_MOVE,
  ARROW_BACK_UP,
  ARROW_LEFT,
  BARCODE,
  BELL,
  BELL_OFF,
  BELL_RINGING,
  BINARY_TREE,
  BOOK_2,
  BOX,
  BRIEFCASE,
  BROADCAST,
  BULB,
  BULB_OFF,
  CALENDAR,
  CALENDAR_EVENT,
  CALENDAR_OFF,
  CALENDAR_PLUS,
  CAMERA,
  CAMERA_OFF,
  CARDS,
  CERTIFICATE,
  CHART_BAR,
  CHART_DOTS,
  CHART_HISTOGRAM,
  CHART_LINE,
  CHECK,
  CHECKLIST,
  CHEVRON_DOWN,
  CHEVRON_LEFT,
  CHEVRON_RIGHT,
  CIRCLE_CHECK,
  CIRCLE_X,
  CLIPBOARD_CHECK,
  CLIPBOARD_LIST,
  CLOCK,
  CLOCK_EXCLAMATION,
  CLOCK_PAUSE,
  CLOUD,
  CLOUD_CHECK,
  CLOUD_OFF,
  CLOUD_UPLOAD,
  COPY,
  DATABASE,
  DEVICE_DESKTOP,
  DEVICE_LAPTOP,
  DEVICE_MOBILE,
  DOOR_ENTER,
  DOOR_EXIT,
  DOTS,
  DOWNLOAD,
  DROPLET,
  ERASER,
  EYE_OFF,
  FILE_IMPORT,
  FILE_TEXT,
  FILE_TYPE_CSV,
  FILE_TYPE_PDF,
  FILE_TYPE_XLS,
  FIRE_EXTINGUISHER,
  FLAG,
  HAND_FINGER,
  HELP_CIRCLE,
  HISTORY,
  ID,
  ID_OFF,
  INBOX,
  INFO_CIRCLE,
  KEY,
  KEYBOARD,
  LAYOUT_ROWS,
  LIST,
  LIST_CHECK,
  LIST_DETAILS,
  LOCK,
  LOCK_OPEN,
  LOGOUT,
  MAP_2,
  MAP_PIN,
  MAP_PIN_SEARCH,
  MAP_PIN_X,
  MENU_2,
  MESSAGE,
  NETWORK,
  NOTEBOOK,
  PACKAGE,
  PENCIL,
  PENCIL_PLUS,
  PHOTO,
  PLUG_CONNECTED_X,
  PLUS,
  PRINTER,
  QRCODE,
  RADAR_2,
  REFRESH,
  RSS,
  SCAN,
  SEARCH,
  SETTINGS,
  SHIELD_CHECK,
  SIGNATURE,
  SNOWFLAKE,
  SQUARE,
  SQUARE_CHECK,
  TABLE,
  TAG,
  TEMPERATURE,
  TOOLS,
  TRASH,
  USB,
  USER,
  USERS,
  USER_CHECK,
  USER_SHARE,
  VOLUME,
  VOLUME_OFF,
  WIFI_OFF,
  WIND,
  WORLD_WWW,
  X,
  ZOOM_IN,
  ZOOM_OUT,
  ZOOM_RESET;

  private static final String FOLDER = "/org/muniment/dashboard/icons/";

  private final String paths;

  Icon() {
    this.paths = inside(read(fileName()));
  }

  /** The file in the icon set that it comes from. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }

  /** What stands between the {@code svg} tags. */
  public String paths() {
    return paths;
  }

  private static String read(String file) {
    try (InputStream in = Icon.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is not packed; name it under maven-dependency-plugin in dashboard/pom.xml");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException("cannot read the icon " + file, broken);
    }
  }

  private static String inside(String svg) {
    int open = svg.indexOf("<svg");
    int from = svg.indexOf('>', open) + 1;
    return svg.substring(from, svg.lastIndexOf("</svg>")).strip().replaceAll("\\s*\n\\s*", "");
  }
}
