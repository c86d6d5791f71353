package org.muniment.desk;

import java.util.Optional;
import org.muniment.domain.holding.Attachment;

/** Whether bytes are a picture that is kept: by how they begin, whatever a name says. */
public final class PictureCheck {
  private PictureCheck() {}

  /**
   * The media type; empty text and a problem when it is none, or larger than {@link
   * Attachment#MAX_BYTES}.
   */
  public static String type(Fields fields, String field, byte[] bytes) {
    Optional<String> type = type(bytes);
    if (bytes.length > Attachment.MAX_BYTES) {
      fields.wrong(field, "refusal.picture.size", Attachment.MAX_BYTES >> 20);
    } else if (type.isEmpty()) {
      fields.wrong(field, "refusal.picture.type");
    }
    return type.orElse("");
  }

  private static Optional<String> type(byte[] bytes) {
    if (begins(bytes, 0xff, 0xd8, 0xff)) {
      return Optional.of("image/jpeg");
    }
    boolean png = begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    return png ? Optional.of("image/png") : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
