using System.Globalization;
using System.Text;
using Socle.Noyau;

namespace Socle.Web.Demonstration;

/// <summary>The least a reader opens: one page, one line.</summary>
internal static class PdfDEssai
{
    public static byte[] De(string titre)
    {
        var texte = $"BT /F1 18 Tf 60 760 Td ({Texte.PourRecherche(titre)} - DEMONSTRATION) Tj ET";
        string[] objets =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {texte.Length}>>stream\n{texte}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (i, objet) in objets.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objet}endobj\n");
        }
        var table = pdf.Length;
        pdf.Append("xref\n0 6\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer<</Size 6/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
