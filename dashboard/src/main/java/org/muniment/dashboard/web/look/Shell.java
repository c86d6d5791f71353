package org.muniment.dashboard.web.look;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Theme;
import org.muniment.domain.text.Message;

/**
 * What stands around a page.
 *
 * @param section the entry of the rail that is lit, if any
 * @param title of the page, in words
 * @param path the page's own address, to come back to after a change of language
 * @param notice a sentence that every page shows, for example that the data are a demonstration's
 * @param styles the page's own style sheets below {@code css/}
 * @param scripts the page's own scripts below {@code js/}
 */
public record Shell(
    Words words,
    Theme theme,
    Optional<Section> section,
    String title,
    String path,
    Optional<Message> notice,
    List<String> styles,
    List<String> scripts) {
  /** The pages that exist, in the order of the rail. */
  public enum Section {
    TODAY("/today", Icon.CLIPBOARD_CHECK),
    ENVIRONMENT("/environment", Icon.TEMPERATURE),
    SETTINGS("/settings/sensors", Icon.SETTINGS);

    private final String path;
    private final Icon icon;

    Section(String path, Icon icon) {
      this.path = path;
      this.icon = icon;
    }

    public String path() {
      return path;
    }

    public Icon icon() {
      return icon;
    }

    /** The key of its name. */
    public String textKey() {
      return "shell.nav." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A language by its own name, which is the same in every language. */
  public record Language(String tag, String textKey) {}

  public static final List<Language> LANGUAGES =
      List.of(
          new Language("zh-CN", "shell.language.simplified"),
          new Language("zh-TW", "shell.language.traditional"),
          new Language("en", "shell.language.english"));

  /** The style sheets of every page, in the order in which later ones overrule. */
  public static final List<String> STYLES =
      List.of("base.css", "controls.css", "shell.css", "parts.css", "fields.css");

  public Shell {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** The value of {@code data-theme} and of the theme's cookie. */
  public String themeName() {
    return name(theme);
  }

  public static String name(Theme theme) {
    return theme.name().toLowerCase(java.util.Locale.ROOT);
  }
}
