package org.muniment.dashboard.pages.plan;

/** A rectangle in the picture. */
public record Shape(double x, double y, double width, double height) {
  public double middleX() {
    return x + width / 2;
  }

  public double middleY() {
    return y + height / 2;
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }
}
