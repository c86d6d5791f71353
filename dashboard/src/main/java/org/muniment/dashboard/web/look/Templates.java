package org.muniment.dashboard.web.look;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills the templates that the build compiled; what goes into them is escaped for its place. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * @param beside the class that the template's file stands beside
   * @param name the file's name without its ending
   */
  public static String fill(Class<?> beside, String name, Map<String, Object> values) {
    String path = beside.getPackageName().replace('.', '/') + "/" + name + ".jte";
    StringOutput output = new StringOutput();
    ENGINE.render(path, values, output);
    return output.toString();
  }
}
