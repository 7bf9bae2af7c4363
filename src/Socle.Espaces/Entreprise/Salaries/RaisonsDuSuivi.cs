using Socle.Droit;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Salaries;

/// <summary>Why a worker is under this follow-up: asked of the law again, with what this employer declared for the post and nothing else.</summary>
internal static class RaisonsDuSuivi
{
    public static IReadOnlyList<(string Raison, string Article)> De(FicheSalarie fiche, DateOnly jour)
    {
        var (contrat, poste) = (fiche.Emploi.Contrat, fiche.Poste(jour));
        var situation = new SituationSuivi
        {
            Naissance = fiche.Naissance,
            DebutPoste = contrat.Debut,
            FinPoste = contrat.Fin,
            Contrat = contrat.Nature,
            Nuit = poste?.Nuit ?? false,
            Engins = poste?.Engins ?? Engins.Aucun,
            Habilitations = poste?.Habilitations ?? Habilitations.Aucune,
            Expositions = fiche.Expositions.Select(x => new FaitExposition(x.Risque, x.Debut, x.Fin)).ToArray(),
        };
        var raisons = new List<(string, string)>();
        foreach (var motif in MoteurSuivi.Repondre(situation, jour).Motifs)
        {
            raisons.Add((Libelles.De(motif.Code), motif.Source.Article));
        }
        return raisons;
    }

    /// <summary>The worker shows these certificates to the employer, who keeps a copy: the service tells neither that one was given, nor refused.</summary>
    public static bool DemandeUneAttestation(this Poste? poste) => poste is { } p && (p.Engins != Engins.Aucun || p.Habilitations != Habilitations.Aucune);
}
