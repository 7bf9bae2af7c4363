using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>An export looked at, and the mapping it can be read with: what was kept for the source, completed by what is guessed.</summary>
public sealed record ExportAnalyse(AnalyseReprise Analyse, CorrespondanceReprise Correspondance);

/// <summary>Recognises the files of an export by their columns, guesses what those mean, and counts the codes. Streams; keeps samples only.</summary>
public static class AnalyserExport
{
    private const int Echantillon = 200;
    private const int Exemples = 4;

    public static ExportAnalyse De(IReadOnlyList<FichierSource> fichiers, CorrespondanceReprise connue, Action<AvancementReprise>? avancer = null, CancellationToken arret = default)
    {
        var analyses = new List<FichierAnalyse>();
        var codes = new CompterCodes();
        var complete = connue with { Salaries = new(connue.Salaries), Visites = new(connue.Visites) };
        foreach (var (rang, fichier) in fichiers.Index())
        {
            avancer?.Invoke(new AvancementReprise($"Lecture de {fichier.Nom}", rang, fichiers.Count));
            analyses.Add(Un(fichier, complete, codes, arret));
        }
        return new ExportAnalyse(new AnalyseReprise(analyses, codes.Rencontres(complete)), AvecCodesDevines(complete, codes));
    }

    private static FichierAnalyse Un(FichierSource fichier, CorrespondanceReprise correspondance, CompterCodes codes, CancellationToken arret)
    {
        if (!fichier.Lire(ColonnesConnues.Titres).Reussit(out var ouvert, out var refus))
        {
            return Refuse(fichier, refus);
        }
        using (ouvert)
        {
            var tableau = ouvert.Tableau;
            var premieres = new List<LigneTableau>();
            using var lignes = tableau.Lignes().GetEnumerator();
            while (premieres.Count < Echantillon && lignes.MoveNext())
            {
                if (!lignes.Current.Reussit(out var ligne, out refus))
                {
                    return Refuse(fichier, refus);
                }
                premieres.Add(ligne);
            }
            var (genre, choix) = Reconnaitre(tableau.Colonnes, premieres, correspondance);
            var colonnes = new ColonnesLues(tableau.Colonnes, choix);
            premieres.ForEach(l => codes.Compter(l, colonnes));
            var nombre = premieres.Count;
            for (; lignes.MoveNext(); nombre++)
            {
                arret.ThrowIfCancellationRequested();
                if (!lignes.Current.Reussit(out var ligne, out refus))
                {
                    return Refuse(fichier, refus);
                }
                codes.Compter(ligne, colonnes);
            }
            return new FichierAnalyse(fichier.Nom, genre, tableau.Description, nombre, Decrire(tableau.Colonnes, premieres));
        }
    }

    /// <summary>The kind whose required columns are there; both: the one that knows more of the columns.</summary>
    private static (GenreFichier, Dictionary<string, ChampReprise>) Reconnaitre(
        IReadOnlyList<Colonne> colonnes, List<LigneTableau> lignes, CorrespondanceReprise correspondance)
    {
        var valeurs = lignes.ConvertAll(l => l.Cellules);
        var essais = new[] { GenreFichier.Salaries, GenreFichier.Visites }
            .Select(g => (Genre: g, Choix: DevinerColonnes.De(g, colonnes, valeurs, correspondance.Colonnes(g))))
            .Select(e => (e.Genre, e.Choix, Complet: Manquantes(e.Genre, e.Choix.Values).Count == 0))
            .OrderByDescending(e => e.Complet).ThenByDescending(e => e.Choix.Count).ThenBy(e => e.Genre).ToList();
        var (genre, choix, complet) = essais[0];
        if (!complet && choix.Count * 2 < colonnes.Count && choix.Count < 4)
        {
            return (GenreFichier.Inconnu, []);
        }
        foreach (var (cle, champ) in choix)
        {
            correspondance.Colonnes(genre).TryAdd(cle, champ);
        }
        return (genre, choix);
    }

    /// <summary>What nothing says and nothing can be taken over without, in words.</summary>
    internal static IReadOnlyList<string> Manquantes(GenreFichier genre, IReadOnlyCollection<ChampReprise> dites)
    {
        var manquantes = ColonnesConnues.De(genre).Where(c => c.Requis && !dites.Contains(c.Champ)).Select(c => c.Libelle).ToList();
        if (genre == GenreFichier.Salaries && !dites.Contains(ChampReprise.Siret) && !dites.Contains(ChampReprise.CodeAdherent))
        {
            manquantes.Add("SIRET ou code de l’adhérent");
        }
        if (genre == GenreFichier.Visites && !dites.Contains(ChampReprise.IdTravailleur) && !dites.Contains(ChampReprise.Nir))
        {
            manquantes.Add("Identifiant du salarié ou numéro de sécurité sociale");
        }
        return manquantes;
    }

    private static CorrespondanceReprise AvecCodesDevines(CorrespondanceReprise correspondance, CompterCodes codes)
    {
        var tous = correspondance.Codes.ToDictionary(c => c.Key, c => new Dictionary<string, string>(c.Value, StringComparer.Ordinal));
        foreach (var rencontre in codes.Rencontres(correspondance))
        {
            if (!tous.TryGetValue(rencontre.Champ, out var connus))
            {
                tous[rencontre.Champ] = connus = new(StringComparer.Ordinal);
            }
            if (!connus.ContainsKey(rencontre.Cle) && TablesReprise.De(rencontre.Champ)!.Deviner(rencontre.Ecriture) is { } code)
            {
                connus[rencontre.Cle] = code;
            }
        }
        return correspondance with { Codes = tous };
    }

    private static List<ColonneAnalyse> Decrire(IReadOnlyList<Colonne> colonnes, List<LigneTableau> lignes) =>
        [.. DevinerColonnes.Cles(colonnes).Zip(colonnes, (cle, c) => new ColonneAnalyse(cle, c.Titre,
            [.. lignes.Select(l => l[c]).Where(v => v.Length > 0).Distinct().Take(Exemples).Select(Court)], lignes.Count(l => l[c].Length > 0)))];

    private static string Court(string texte) => texte.Length <= 40 ? texte : $"{texte.AsSpan(0, 39)}…";

    private static FichierAnalyse Refuse(FichierSource fichier, Refus refus) => new(fichier.Nom, GenreFichier.Inconnu, null, 0, [], refus.Phrase);
}
