package org.muniment.dashboard.web.look;

/**
 * The state of a room or a figure: a colour, an icon and a word, never one of them alone. The css
 * name is also the suffix of the text key {@code common.state.*}.
 */
public enum Chip {
  OK("ok", Icon.CIRCLE_CHECK),
  NEAR("near", Icon.ALERT_TRIANGLE),
  ALARM("alarm", Icon.ALERT_OCTAGON),
  NO_DATA("nodata", Icon.ANTENNA_OFF),
  /** A place without sensors: nothing is wrong, and nothing is known. */
  EMPTY("vacant", Icon.PLUS);

  private final String css;
  private final Icon icon;

  Chip(String css, Icon icon) {
    this.css = css;
    this.icon = icon;
  }

  public String css() {
    return css;
  }

  public Icon icon() {
    return icon;
  }
}
