package org.muniment.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.muniment.domain.text.Message;

/**
 * Turns a {@link Message} into words of one language, from the bundles {@code
 * org/muniment/messages*.properties} (what the gateway says) and those that a program adds.
 */
public final class Texts {
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale SIMPLIFIED = Locale.SIMPLIFIED_CHINESE;
  public static final Locale TRADITIONAL = Locale.TRADITIONAL_CHINESE;

  /** The languages that every text exists in; the first is the fallback. */
  public static final List<Locale> LANGUAGES = List.of(ENGLISH, SIMPLIFIED, TRADITIONAL);

  private static final String GATEWAY_BUNDLE = "org.muniment.messages";

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Texts(Locale locale, List<ResourceBundle> bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /**
   * @param moreBundles base names, looked up before the gateway's own
   */
  public static Texts in(Locale locale, String... moreBundles) {
    Locale supported = supported(locale);
    List<String> names = new java.util.ArrayList<>(List.of(moreBundles));
    names.add(GATEWAY_BUNDLE);
    return new Texts(supported, names.stream().map(name -> load(name, supported)).toList());
  }

  /** The nearest of {@link #LANGUAGES}: Hong Kong, Macao and Taiwan read traditional characters. */
  public static Locale supported(Locale locale) {
    if (!locale.getLanguage().equals("zh")) {
      return ENGLISH;
    }
    boolean traditional =
        locale.getScript().equals("Hant")
            || locale.getScript().isEmpty()
                && List.of("TW", "HK", "MO").contains(locale.getCountry());
    return traditional ? TRADITIONAL : SIMPLIFIED;
  }

  public Locale locale() {
    return locale;
  }

  public String say(Message message) {
    return say(message.key(), message.args().toArray());
  }

  /** The text of the key with its arguments; an argument may itself be a {@link Message}. */
  public String say(String key, Object... args) {
    Object[] spoken = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      spoken[i] = args[i] instanceof Message inner ? say(inner) : args[i];
    }
    return new MessageFormat(pattern(key), locale).format(spoken);
  }

  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /** The keys that begin so, in their order: for lists that grow with what there are texts for. */
  public List<String> keys(String prefix) {
    return bundles.stream()
        .flatMap(bundle -> bundle.keySet().stream())
        .filter(key -> key.startsWith(prefix))
        .distinct()
        .sorted()
        .toList();
  }

  private String pattern(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new MissingResourceException("no text for " + key, GATEWAY_BUNDLE, key);
  }

  private static ResourceBundle load(String name, Locale locale) {
    ResourceBundle.Control rootIsEnglish =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(name, locale, Texts.class.getClassLoader(), rootIsEnglish);
  }
}
