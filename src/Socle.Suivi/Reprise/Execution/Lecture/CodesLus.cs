namespace Socle.Suivi.Reprise;

/// <summary>Codes of one export put into ours. Each writing is looked up once.</summary>
internal sealed class CodesLus(CorrespondanceReprise correspondance)
{
    private readonly Dictionary<(ChampReprise, string), IReadOnlyList<string>> connus = [];

    /// <summary>Our code; null when the cell is empty or its code set aside.</summary>
    public string? Un(ChampReprise champ, string texte) => Tous(champ, texte) is [var code, ..] && code != TableReprise.Laisser ? code : null;

    /// <summary>Our codes, those set aside left out.</summary>
    public IEnumerable<string> Plusieurs(ChampReprise champ, string texte) => Tous(champ, texte).Where(c => c != TableReprise.Laisser);

    public bool EstLaisse(ChampReprise champ, string texte) => Tous(champ, texte) is [TableReprise.Laisser, ..];

    private IReadOnlyList<string> Tous(ChampReprise champ, string texte)
    {
        if (texte.Length == 0)
        {
            return [];
        }
        var cle = (champ, texte);
        if (!connus.TryGetValue(cle, out var codes))
        {
            connus[cle] = codes = [.. CompterCodes.Morceaux(champ, texte, correspondance).Select(m => Traduire(champ, m))];
        }
        return codes;
    }

    /// <summary>Verified before the first row was read: a code without meaning can only come from a file changed since.</summary>
    private string Traduire(ChampReprise champ, string ecriture) =>
        correspondance.Codes.GetValueOrDefault(TablesReprise.Commun(champ))?.GetValueOrDefault(TableReprise.Cle(ecriture)) ?? TableReprise.Laisser;
}
