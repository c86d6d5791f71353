package org.muniment.dashboard.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {
  private static final String FROM_SOURCES = "development";

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse(FROM_SOURCES);
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Muniment " + number()};
  }
}
