using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>The workers and contracts of an employer's DSN file, one row per contract, in the words of our model.</summary>
internal static class LireDsn
{
    public static IEnumerable<Resultat<LigneLue>> Lire(LecteurDsn lecteur, DateOnly aujourdhui)
    {
        foreach (var lu in lecteur.Individus())
        {
            if (!lu.Reussit(out var individu, out var refus))
            {
                yield return refus;
                yield break;
            }
            foreach (var ligne in DeLIndividu(individu, aujourdhui))
            {
                yield return ligne;
            }
        }
        // What could not be read belongs to no one: it is told, and holds no company back.
        foreach (var anomalie in lecteur.Anomalies)
        {
            yield return new LigneLue(anomalie.Ligne, "(ligne illisible)", null, null, anomalie.Phrase);
        }
    }

    private static IEnumerable<LigneLue> DeLIndividu(IndividuDsn individu, DateOnly aujourdhui)
    {
        var nom = $"{individu.Nom} {individu.Prenoms}".Trim() is { Length: > 0 } n ? n : "(sans nom)";
        var siret = individu.Etablissement.Siret.Ou(null)?.ToString();
        var contrats = individu.Contrats.ToList();
        if (contrats.Count == 0)
        {
            yield return new LigneLue(individu.Ligne, nom, siret, null, $"Ligne {individu.Ligne} : aucun contrat (S21.G00.40) n’est déclaré pour cette personne.");
        }
        foreach (var contrat in contrats)
        {
            var champs = new RubriquesLues();
            var donnees = new LireContratDsn(individu, contrat, champs).Lire();
            if (donnees is not null)
            {
                foreach (var (_, refus) in Vraisemblance.Defauts(donnees, aujourdhui))
                {
                    champs.Refuser(contrat.Ligne, refus.Phrase);
                }
            }
            yield return new LigneLue(contrat.Ligne, champs.Motif is null ? "" : nom, siret, champs.Motif is null ? donnees : null, champs.Motif);
        }
    }
}
