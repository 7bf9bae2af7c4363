namespace Socle.Dossier.Protocoles;

public enum SortDUneLigne
{
    Pareille,
    Ajoutee,
    Retiree,
}

/// <param name="Partie">« Questions », « Mesures »…</param>
public sealed record LigneComparee(string Partie, string Texte, SortDUneLigne Sort);

/// <summary>What one version says that another does not. Pure.</summary>
public static class ComparerVersions
{
    public static IReadOnlyList<LigneComparee> Comparer(ProtocoleDeSuiviLu avant, ProtocoleDeSuiviLu apres, IReadOnlyDictionary<string, string> noms)
    {
        var (anciennes, nouvelles) = (Lignes(avant, noms).ToList(), Lignes(apres, noms).ToList());
        return [.. nouvelles.Select(l => new LigneComparee(l.Partie, l.Texte, anciennes.Contains(l) ? SortDUneLigne.Pareille : SortDUneLigne.Ajoutee))
            .Concat(anciennes.Except(nouvelles).Select(l => new LigneComparee(l.Partie, l.Texte, SortDUneLigne.Retiree)))
            .OrderBy(l => Array.IndexOf(Parties, l.Partie)).ThenBy(l => l.Sort)];
    }

    private static readonly string[] Parties = ["Titre", "À qui", "Questions", "Mesures", "Conseils", "Note"];

    /// <summary>All that a version says, one line for each thing.</summary>
    /// <param name="noms">Names of the company and the establishment, by their id.</param>
    public static IEnumerable<(string Partie, string Texte)> Lignes(ProtocoleDeSuiviLu protocole, IReadOnlyDictionary<string, string> noms)
    {
        var c = protocole.Contenu;
        return Enumerable.Repeat(("Titre", protocole.Ligne.Titre), 1)
            .Concat(MotsDuProtocole.AQui(c.Portee, noms).Select(t => ("À qui", t)))
            .Concat(c.Questions.Select(q => ("Questions", MotsDuProtocole.EnMots(q))))
            .Concat(c.Mesures.Select(m => ("Mesures", MotsDuProtocole.EnMots(m))))
            .Concat(c.Conseils.Select(x => ("Conseils", MotsDuProtocole.EnMots(x))))
            .Concat(c.Note is { } note ? [("Note", note)] : Array.Empty<(string, string)>());
    }
}
