package org.muniment.adapters.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Holdings.Order;

/**
 * Behind which box a list goes on.
 *
 * @param order of the list; the cursor of another one means nothing here
 * @param stretch of the list: each has its own keys
 * @param keys of the last box that was given out
 */
record BoxCursor(Order order, int stretch, List<String> keys) {
  private static final String BETWEEN = "\n";

  BoxCursor {
    keys = List.copyOf(keys);
  }

  String write() {
    String text =
        Stream.concat(Stream.of(order.name(), Integer.toString(stretch)), keys.stream())
            .collect(Collectors.joining(BETWEEN));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * @throws BadInput for what {@link #write} did not write for this order
   */
  static BoxCursor read(String text, Order order) {
    try {
      List<String> parts =
          Arrays.asList(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(BETWEEN, -1));
      BoxCursor cursor =
          new BoxCursor(
              Order.valueOf(parts.get(0)),
              Integer.parseInt(parts.get(1)),
              parts.subList(2, parts.size()));
      if (cursor.order == order && cursor.write().equals(text)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      throw unknown();
    }
    throw unknown();
  }

  static BadInput unknown() {
    return new BadInput("refusal.cursor");
  }
}
