using System.Buffers;
using System.Globalization;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>CSV as French spreadsheets open it by a double click: UTF-8 with its mark, semicolons, decimal comma, French dates.
/// A text that a spreadsheet would run as a formula leaves with an apostrophe in front.</summary>
public sealed class EcrivainCsv : IEcrivainTableau
{
    private static readonly SearchValues<char> AMettreEntreGuillemets = SearchValues.Create(";\"\r\n\t,");
    private readonly Tampon _tampon;

    public EcrivainCsv(Stream flux, IReadOnlyList<string> titres)
    {
        _tampon = new(flux);
        _tampon.Ajouter("\uFEFF"u8);
        Ecrire(titres);
    }

    public ValueTask LigneAsync(IReadOnlyList<object?> cellules, CancellationToken annulation = default)
    {
        Ecrire(cellules);
        return _tampon.ViderSiPleinAsync(annulation);
    }

    public ValueTask DisposeAsync() => _tampon.ViderAsync(CancellationToken.None);

    private void Ecrire(IReadOnlyList<object?> cellules)
    {
        for (var i = 0; i < cellules.Count; i++)
        {
            if (i > 0)
            {
                _tampon.Ajouter(";"u8);
            }
            Ecrire(EnTexte(cellules[i]));
        }
        _tampon.Ajouter("\r\n"u8);
    }

    private void Ecrire(string texte)
    {
        var espaces = texte.Length > 0 && (char.IsWhiteSpace(texte[0]) || char.IsWhiteSpace(texte[^1]));
        if (!espaces && !texte.AsSpan().ContainsAny(AMettreEntreGuillemets))
        {
            _tampon.Ajouter(texte);
            return;
        }
        _tampon.Ajouter("\""u8);
        _tampon.Ajouter(texte.Replace("\"", "\"\"", StringComparison.Ordinal));
        _tampon.Ajouter("\""u8);
    }

    private static string EnTexte(object? cellule) => cellule switch
    {
        null => "",
        string texte => Formule.Neutraliser(texte),
        DateOnly date => date.Courte(),
        DateTimeOffset instant => instant.AParis().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
        bool vrai => vrai ? "oui" : "non",
        Montant montant => Decimale(montant.EnEuros, "0.00"),
        decimal nombre => Decimale(nombre, null),
        double nombre => Decimale((decimal)nombre, null),
        IFormattable autre => Formule.Neutraliser(autre.ToString(null, CultureInfo.InvariantCulture)),
        _ => Formule.Neutraliser(cellule.ToString() ?? ""),
    };

    private static string Decimale(decimal nombre, string? forme) => nombre.ToString(forme, CultureInfo.InvariantCulture).Replace('.', ',');
}
