using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>What prevents a take-over from starting: nothing is written while one of these stands.</summary>
public static class VerifierReprise
{
    private const int CodesCites = 40;

    public static Refus? De(AnalyseReprise analyse, CorrespondanceReprise correspondance) => Refus.Reunir(
        [.. SansNom(correspondance), .. Fichiers(analyse), .. Colonnes(analyse, correspondance), .. Codes(CodesInconnus(analyse, correspondance))]);

    /// <summary>Codes met in the files that nothing maps nor sets aside, the commonest first.</summary>
    public static IReadOnlyList<CodeRencontre> CodesInconnus(AnalyseReprise analyse, CorrespondanceReprise correspondance) =>
        [.. analyse.Codes.Where(c => correspondance.Codes.GetValueOrDefault(c.Champ)?.ContainsKey(c.Cle) != true)];

    private static IEnumerable<Refus> SansNom(CorrespondanceReprise correspondance)
    {
        if (string.IsNullOrWhiteSpace(correspondance.Source))
        {
            yield return new Refus("reprise.source", "Nommez l’ancien logiciel : les identifiants d’origine et les correspondances sont gardés sous ce nom.");
        }
    }

    private static IEnumerable<Refus> Fichiers(AnalyseReprise analyse)
    {
        foreach (var fichier in analyse.Fichiers.Where(f => f.Refus is not null))
        {
            yield return new Refus("reprise.fichier", $"{fichier.Nom} : {fichier.Refus}");
        }
        if (analyse.Fichiers.All(f => f.Genre != GenreFichier.Salaries))
        {
            yield return new Refus("reprise.salaries", "Aucun fichier ne liste les salariés : il faut au moins, sur chaque ligne, un nom, un prénom, une date de naissance, une entreprise et une date d’entrée.");
        }
    }

    private static IEnumerable<Refus> Colonnes(AnalyseReprise analyse, CorrespondanceReprise correspondance)
    {
        foreach (var fichier in analyse.Fichiers.Where(f => f.Genre != GenreFichier.Inconnu))
        {
            var choix = correspondance.Colonnes(fichier.Genre);
            var dites = fichier.Colonnes.Where(c => choix.ContainsKey(c.Cle)).Select(c => choix[c.Cle]).ToList();
            if (AnalyserExport.Manquantes(fichier.Genre, dites) is { Count: > 0 } manquantes)
            {
                yield return new Refus("reprise.colonnes",
                    $"{fichier.Nom} : il manque {string.Join(", ", manquantes.Select(m => $"«\u00A0{m}\u00A0»"))}. Dites quelle colonne le contient.");
            }
            foreach (var champ in dites.Where(c => c != ChampReprise.Laisser).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key))
            {
                yield return new Refus("reprise.colonne.double",
                    $"{fichier.Nom} : deux colonnes sont données pour «\u00A0{ColonnesConnues.Libelle(fichier.Genre, champ)}\u00A0» ; gardez-en une et laissez l’autre de côté.", champ.ToString());
            }
        }
    }

    private static IEnumerable<Refus> Codes(IReadOnlyList<CodeRencontre> inconnus)
    {
        foreach (var code in inconnus.Take(CodesCites))
        {
            yield return new Refus("reprise.code.inconnu",
                $"{TablesReprise.Titre(code.Champ)} : «\u00A0{code.Ecriture}\u00A0» ({code.Nombre} fois) n’a pas de correspondance. Associez-le, ou laissez-le de côté.", code.Champ.ToString());
        }
        if (inconnus.Count > CodesCites)
        {
            yield return new Refus("reprise.codes.suite", $"Et {inconnus.Count - CodesCites} autres codes sans correspondance.");
        }
    }
}
