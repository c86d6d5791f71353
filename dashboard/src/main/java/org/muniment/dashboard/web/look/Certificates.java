package org.muniment.dashboard.web.look;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.muniment.port.TlsIdentity;

/** What pages show of a certificate and its authority, with fingerprints that can be compared. */
public final class Certificates {
  /** The algorithm's own name, the same in every language. */
  public static final String SHA256 = "SHA-256";

  public static final String SHA1 = "SHA-1";

  private static final int DIGITS_PER_GROUP = 12;

  /**
   * @param names joined for reading
   * @param until a date
   * @param fingerprint its SHA-256 in groups
   */
  public record Certificate(String names, String until, List<String> fingerprint) {}

  /**
   * @param name what a device lists it under
   * @param sha256 the fingerprint that telephones show, in groups that a line can break between
   * @param sha1 the one that Windows shows
   */
  public record Authority(String name, String until, List<String> sha256, List<String> sha1) {}

  private Certificates() {}

  public static Certificate certificate(Words words, TlsIdentity.Facts facts) {
    return new Certificate(
        String.join(", ", facts.names()),
        words.date(facts.notAfter().atZone(words.zone()).toLocalDate()),
        groups(facts.fingerprint()));
  }

  public static Authority authority(Words words, TlsIdentity.Authority authority) {
    return new Authority(
        authority.name(),
        words.date(authority.notAfter().atZone(words.zone()).toLocalDate()),
        groups(authority.fingerprint()),
        groups(sha1(authority.der())));
  }

  private static List<String> groups(String fingerprint) {
    int width = DIGITS_PER_GROUP;
    return IntStream.iterate(0, at -> at < fingerprint.length(), at -> at + width)
        .mapToObj(at -> fingerprint.substring(at, Math.min(at + width, fingerprint.length())))
        .toList();
  }

  /** Windows shows no other; good enough to compare what somebody else cannot choose. */
  private static String sha1(byte[] der) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(der);
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
