package org.muniment.dashboard.api.spec;

import java.nio.charset.StandardCharsets;
import org.muniment.dashboard.web.json.Json;

/** An example from the document, as JSON that can be copied. */
final class Example {
  private Example() {}

  static String of(Object example) {
    byte[] json =
        Json.bytes(
            generator -> {
              generator.useDefaultPrettyPrinter();
              Json.tree(generator, example);
            });
    return new String(json, StandardCharsets.UTF_8);
  }
}
