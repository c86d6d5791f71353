package org.muniment.dashboard.web.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.limits.Limits;

/**
 * The last 24 hours as a small line with the nearer limit dashed; the part outside the limits is a
 * path of its own, a gap is a gap.
 *
 * @param calm path data of the part inside the limits
 * @param outside path data of the part outside
 * @param limitY height of the nearer limit's line
 * @param dot the newest point, if the value is a current one
 */
public record Spark(
    String calm, String outside, double limitY, Optional<Dot> dot, Bullet.Tone tone) {
  public static final int WIDTH = 100;
  public static final int HEIGHT = 48;

  /** Room for the dot's radius and the line's width. */
  private static final double MARGIN = 4;

  /** The scale never shows less than this share of the limits' width, so that noise stays noise. */
  private static final double LEAST_SPAN = 0.25;

  /** A point in the picture. */
  public record Dot(double x, double y) {}

  /** A value at a time; a NaN is a gap. */
  public record Point(long atMillis, double value) {}

  /**
   * @param points in the order of time, at most one per step
   * @param gapMillis points further apart than this are not joined
   */
  public static Spark of(
      List<Point> points,
      Limits limits,
      long fromMillis,
      long toMillis,
      long gapMillis,
      boolean current,
      Bullet.Tone tone) {
    double mean = points.stream().mapToDouble(Point::value).average().orElse(limits.high());
    double limit = mean - limits.low() < limits.high() - mean ? limits.low() : limits.high();
    double low = Math.min(limit, points.stream().mapToDouble(Point::value).min().orElse(limit));
    double high = Math.max(limit, points.stream().mapToDouble(Point::value).max().orElse(limit));
    double missing = Math.max(0, LEAST_SPAN * limits.width() - (high - low)) / 2;
    Scale scale = new Scale(fromMillis, toMillis, low - missing, high + missing);
    Drawing drawing = new Drawing(scale, limits);
    for (int i = 0; i < points.size(); i++) {
      boolean joined =
          i > 0 && points.get(i).atMillis() - points.get(i - 1).atMillis() <= gapMillis;
      drawing.add(joined ? points.get(i - 1) : null, points.get(i));
    }
    Optional<Dot> dot =
        current && !points.isEmpty()
            ? Optional.of(scale.place(points.get(points.size() - 1)))
            : Optional.empty();
    return new Spark(
        drawing.calm.toString(), drawing.outside.toString(), scale.y(limit), dot, tone);
  }

  private record Scale(long fromMillis, long toMillis, double low, double high) {
    double x(long atMillis) {
      double share = (double) (atMillis - fromMillis) / (toMillis - fromMillis);
      return MARGIN + (WIDTH - 2 * MARGIN) * Math.max(0, Math.min(1, share));
    }

    double y(double value) {
      return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (value - low) / (high - low);
    }

    Dot place(Point point) {
      return new Dot(x(point.atMillis()), y(point.value()));
    }
  }

  /** Puts each piece into the path of its side; a piece that crosses a limit is cut there. */
  private static final class Drawing {
    private final StringBuilder calm = new StringBuilder();
    private final StringBuilder outside = new StringBuilder();
    private final Scale scale;
    private final Limits limits;

    Drawing(Scale scale, Limits limits) {
      this.scale = scale;
      this.limits = limits;
    }

    void add(Point before, Point point) {
      if (before == null) {
        piece(point, point);
        return;
      }
      double share = cut(before, point);
      if (share <= 0 || share >= 1) {
        piece(before, point);
        return;
      }
      Point crossing =
          new Point(
              Math.round(before.atMillis() + share * (point.atMillis() - before.atMillis())),
              before.value() + share * (point.value() - before.value()));
      piece(before, crossing);
      piece(crossing, point);
    }

    private double cut(Point before, Point point) {
      boolean in = limits.contain(before.value());
      if (in == limits.contain(point.value())) {
        return 0;
      }
      double out = in ? point.value() : before.value();
      double limit = out > limits.high() ? limits.high() : limits.low();
      return (limit - before.value()) / (point.value() - before.value());
    }

    private void piece(Point from, Point to) {
      double middle = (from.value() + to.value()) / 2;
      StringBuilder path = limits.contain(middle) ? calm : outside;
      Dot begin = scale.place(from);
      Dot end = scale.place(to);
      String open = String.format(Locale.ROOT, "M%.1f %.1f", begin.x(), begin.y());
      String line = String.format(Locale.ROOT, "L%.1f %.1f", end.x(), end.y());
      boolean goesOn =
          path.toString().endsWith(open.replace('M', 'L')) || path.toString().endsWith(open);
      path.append(goesOn ? "" : open).append(line);
    }
  }
}
