using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using QRCoder;
using Socle.Noyau;

namespace Socle.Dossier.Documents;

/// <summary>Writes a document's page from its source: the same part for the screen, the paper and the PDF.</summary>
public static class ComposerDocument
{
    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly Lazy<string> Style = new(() =>
    {
        using var lecteur = new StreamReader(typeof(ComposerDocument).Assembly.GetManifestResourceStream("document.css")!);
        return lecteur.ReadToEnd();
    });

    /// <summary>The page alone, its style within: for a printer that fetches nothing.</summary>
    public static string Page(SourceDocument source, string adresse) =>
        $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{E(source.Titre)} n° {E(source.Numero)}</title><style>{Style.Value}</style></head><body><main>{Partie(source, adresse)}</main></body></html>";

    /// <summary>The part a page of the program shows.</summary>
    /// <param name="adresse">Where documents are checked.</param>
    /// <param name="niveau">Level of its title: 1 when it stands alone.</param>
    public static string Partie(SourceDocument s, string adresse, int niveau = 1)
    {
        var html = new StringBuilder("<article class=\"document\">");
        html.Append(CultureInfo.InvariantCulture, $"<header><p class=\"service\">{E(s.Service)}</p>{Sous(s.Service)}</header>");
        html.Append(CultureInfo.InvariantCulture, $"<h{niveau} class=\"titre\">{E(s.Titre)}</h{niveau}><p class=\"numero\">N° {E(s.Numero)}</p>");
        if (s.Remplace is { } ancien)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"remplace\">Annule et remplace le document n° {E(ancien)}.</p>");
        }
        html.Append("<div class=\"parties\">");
        Partie(html, "Travailleur", s.Travailleur, niveau + 1);
        Partie(html, "Employeur", s.Employeur, niveau + 1);
        html.Append("</div><dl>");
        foreach (var champ in s.Champs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div><dt>{E(champ.Libelle)}</dt><dd>{E(champ.Valeur)}</dd></div>");
        }
        html.Append("</dl>");
        Signature(html, s, niveau + 1);
        Pied(html, s, adresse);
        return html.Append("</article>").ToString();
    }

    private static void Partie(StringBuilder html, string titre, PartieDocument? partie, int niveau)
    {
        if (partie is null)
        {
            return;
        }
        html.Append(CultureInfo.InvariantCulture, $"<section><h{niveau} class=\"intitule\">{titre}</h{niveau}><p><strong>{E(partie.Nom)}</strong></p>");
        foreach (var ligne in new[] { partie.Detail, partie.Complement }.OfType<string>())
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{E(ligne)}</p>");
        }
        html.Append("</section>");
    }

    private static void Signature(StringBuilder html, SourceDocument s, int niveau)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"signature\"><h{niveau} class=\"intitule\">{(s.SigneLe is null ? "À signer par" : "Signé par")}</h{niveau}><p><strong>{E(s.Signataire.Nom)}</strong></p><p>{E(s.Signataire.Metier)}{(s.Signataire.Rpps is { } rpps ? $", RPPS {E(rpps)}" : "")}</p>");
        if (s.SigneLe is { } jour)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>Le {E(jour.Longue())}, cachet électronique du service.</p>");
        }
        html.Append("</section>");
    }

    private static void Pied(StringBuilder html, SourceDocument s, string adresse)
    {
        html.Append("<footer>");
        if (s.Voies is { } voies)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"voies\">{E(voies)}</p>");
        }
        html.Append(CultureInfo.InvariantCulture, $"<p>{E(s.Destinataires)}</p><p>Modèle\u00A0: {E(s.TexteModele)} (preuve\u00A0: {E(s.Preuve)})\u00A0; {SourceDocument.NonReproduit}.</p>");
        if (s.Code is { } code)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"verifier\">{Qr($"{adresse}/verifier?code={code}")}<p>Pour vérifier ce document\u00A0: {E(adresse)}/verifier<br>Code <strong class=\"code\">{E(code)}</strong></p></div>");
        }
        html.Append("</footer>");
    }

    private static string Qr(string lien)
    {
        using var donnees = QRCodeGenerator.GenerateQrCode(lien, QRCodeGenerator.ECCLevel.M);
        var traits = new StringBuilder();
        for (var y = 0; y < donnees.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < donnees.ModuleMatrix.Count; x++)
            {
                if (donnees.ModuleMatrix[y][x])
                {
                    traits.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        // Drawn in the page itself: the printer fetches nothing, not even an image it was given.
        var cote = donnees.ModuleMatrix.Count;
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" role=\"img\" aria-label=\"Code à lire avec un téléphone pour vérifier ce document\" viewBox=\"0 0 {cote} {cote}\" shape-rendering=\"crispEdges\"><path d=\"{traits}\"/></svg>");
    }

    /// <summary>What it is, when its name does not say it.</summary>
    private static string Sous(string service) =>
        service.StartsWith(Nature, StringComparison.OrdinalIgnoreCase) ? "" : $"<p class=\"service-sous\">{Nature}</p>";

    private const string Nature = "Service de prévention et de santé au travail";

    private static string E(string texte) => Encodeur.Encode(texte);
}
