namespace Mingzhang.Reading.Programs;

/// <summary>What to install so that a program is there.</summary>
/// <param name="Name">What it is called: "poppler".</param>
/// <param name="Debian">The packages of Debian and Ubuntu.</param>
/// <param name="Windows">How it comes to Windows.</param>
internal sealed record ProgramPackage(string Name, string Debian, string Windows)
{
    /// <summary>poppler reads and renders PDFs; its data hold the character maps of Chinese fonts that are not embedded.</summary>
    public static ProgramPackage Poppler { get; } = new("poppler", "poppler-utils poppler-data", "winget install oschwartz10612.Poppler");

    /// <summary>Tesseract recognises the text of images.</summary>
    public static ProgramPackage Tesseract { get; } = new("Tesseract", "tesseract-ocr tesseract-ocr-chi-sim", "winget install UB-Mannheim.TesseractOCR");
}
