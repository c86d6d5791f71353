package org.muniment.dashboard.web.look;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.Theme;
import org.muniment.domain.text.Message;

/**
 * What stands around a page.
 *
 * @param caller who looks at it; decides what is offered
 * @param section the entry of the rail that is lit, if any
 * @param title of the page, in words
 * @param path the page's own address, to come back to after a change of language
 * @param notice a sentence that every page shows, for example that the data are a demonstration's
 * @param styles the page's own style sheets below {@code css/}
 * @param scripts the page's own scripts below {@code js/}
 */
public record Shell(
    Words words,
    Caller caller,
    Optional<Section> section,
    String title,
    String path,
    Optional<Message> notice,
    List<String> styles,
    List<String> scripts) {
  /** The pages that exist, in the order of the rail. */
  public enum Section {
    TODAY("/today", Icon.CLIPBOARD_CHECK, Access.PAGE_READ),
    ENVIRONMENT("/environment", Icon.TEMPERATURE, Access.PAGE_READ),
    LOG("/log", Icon.NOTEBOOK, Access.PAGE_READ),
    ALARMS("/alarms", Icon.BELL, Access.PAGE_READ),
    HOLDINGS("/holdings", Icon.ARCHIVE, Access.PAGE_READ),
    STOCKTAKES("/stocktakes", Icon.BARCODE, Access.PAGE_READ),
    LOANS("/loans", Icon.BOOK_2, Access.PAGE_READ),
    DUTIES("/duties", Icon.CHECKLIST, Access.PAGE_READ),
    SETTINGS("/settings", Icon.SETTINGS, Access.PAGE_SELF);

    private final String path;
    private final Icon icon;
    private final Access access;

    Section(String path, Icon icon, Access access) {
      this.path = path;
      this.icon = icon;
      this.access = access;
    }

    public String path() {
      return path;
    }

    public Icon icon() {
      return icon;
    }

    /** Whether a phone's bar has room for it; the others stand behind "more" there. */
    public boolean isTab() {
      return this == TODAY || this == ENVIRONMENT || this == ALARMS;
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

  /** What a phone's bar has room for. */
  private static final int TABS = 5;

  /** The style sheets of every page, in the order in which later ones overrule. */
  public static final List<String> STYLES =
      List.of("base.css", "controls.css", "shell.css", "parts.css", "fields.css", "toast.css");

  public Shell {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  public Theme theme() {
    return caller.theme();
  }

  /** Whether the one who looks may call a route of this access; what may not be is not offered. */
  public boolean may(Access access) {
    return caller.may(access);
  }

  /** Whether the page may listen to what happens: auditors read the trail, not the air. */
  public boolean live() {
    return caller.may(Access.API_READ)
        && caller.identity().filter(Caller.Identity::mustChangePassword).isEmpty();
  }

  /** The sections that the one who looks has anything in. */
  public List<Section> sections() {
    return List.of(Section.values()).stream().filter(s -> caller.may(s.access)).toList();
  }

  /** Those that a phone shows behind "more"; none where few are to be seen. */
  public List<Section> folded() {
    return sections().size() < TABS
        ? List.of()
        : sections().stream().filter(s -> !s.isTab()).toList();
  }

  /** Whether the page is in one of these. */
  public boolean isFolded() {
    return section.filter(folded()::contains).isPresent();
  }

  /** The value of {@code data-theme} and of the theme's cookie. */
  public String themeName() {
    return name(theme());
  }

  public static String name(Theme theme) {
    return theme.name().toLowerCase(java.util.Locale.ROOT);
  }
}
