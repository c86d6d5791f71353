package org.muniment.dashboard.web.label;

import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Modules;
import org.muniment.port.Barcodes;
import org.muniment.port.Barcodes.Format;

/** Codes as the product draws them, on labels and on papers. */
public record DrawnCodes(Barcodes barcodes) implements LabelPages.Coder {
  @Override
  public Modules bars(String code) {
    return barcodes.modules(code, Format.CODE_128);
  }

  @Override
  public Modules square(String code) {
    return barcodes.modules(code, Format.QR);
  }
}
