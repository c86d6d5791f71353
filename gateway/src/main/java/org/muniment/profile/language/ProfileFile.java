package org.muniment.profile.language;

import java.util.List;
import java.util.Optional;
import org.muniment.profile.engine.DeviceProfile;

/**
 * A profile as its file says it.
 *
 * @param documentation where the maker or the project describes the messages
 * @param examples none when the file was read without them
 * @param file the name of the file, for people
 * @param text the file itself
 */
public record ProfileFile(
    DeviceProfile device,
    String name,
    String vendor,
    Optional<String> documentation,
    List<Example> examples,
    String file,
    String text) {
  public ProfileFile {
    examples = List.copyOf(examples);
  }

  public String id() {
    return device.id();
  }
}
