package org.muniment.dashboard.pages.trust;

import java.util.Base64;
import java.util.UUID;
import org.muniment.port.TlsIdentity;

/**
 * A configuration profile with one root certificate, which iOS offers to install (Apple,
 * "Configuration Profile Reference", payload {@code com.apple.security.root}).
 */
final class AppleProfile {
  private static final int LINE = 52;

  private AppleProfile() {}

  /** The same authority always gives the same profile, so that it replaces itself. */
  static String of(TlsIdentity.Authority authority) {
    byte[] der = authority.der();
    UUID inner = UUID.nameUUIDFromBytes(der);
    UUID outer = UUID.nameUUIDFromBytes(inner.toString().getBytes());
    String content = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
    String name = escaped(authority.name());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>PayloadContent</key>
      <array>
        <dict>
          <key>PayloadCertificateFileName</key><string>muniment-ca.crt</string>
          <key>PayloadContent</key>
          <data>
    %s
          </data>
          <key>PayloadDisplayName</key><string>%s</string>
          <key>PayloadIdentifier</key><string>org.muniment.ca.%s</string>
          <key>PayloadType</key><string>com.apple.security.root</string>
          <key>PayloadUUID</key><string>%s</string>
          <key>PayloadVersion</key><integer>1</integer>
        </dict>
      </array>
      <key>PayloadDisplayName</key><string>%s</string>
      <key>PayloadIdentifier</key><string>org.muniment.profile.%s</string>
      <key>PayloadType</key><string>Configuration</string>
      <key>PayloadUUID</key><string>%s</string>
      <key>PayloadVersion</key><integer>1</integer>
    </dict>
    </plist>
    """
        .formatted(content, name, inner, inner, name, outer, outer);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
