using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>The terms of a contract the follow-up depends on, beside its dates and its post, as they are now.</summary>
public sealed record PrecisionContrat
{
    public required Id<Contrat> Contrat { get; init; }

    [Display(Name = "Travaille habituellement dans un autre département que son établissement")]
    public bool Eloigne { get; init; }

    [Display(Name = "Emplois visés")]
    public string? EmploisVises { get; init; }

    /// <summary>Hundredths of full time.</summary>
    [Display(Name = "Temps de travail")]
    public int? Quotite { get; init; }

    [Display(Name = "Jours de travail dans la saison")]
    public int? JoursSaison { get; init; }
}

/// <summary>Says again the terms of a contract: what is left empty is no longer known.</summary>
public sealed class PreciserContrat(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("contrat.preciser", "Précision d’un contrat");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(PrecisionContrat demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => PreciserAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Contrat>>> PreciserAsync(Ecriture ecriture, PrecisionContrat demande, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        var contrat = charge.Contrat;
        var emplois = EmploisVises.Lire(contrat.Nature, demande.EmploisVises);
        var refus = Refus.Reunir([
            ReglesContrat.Quotite(demande.Quotite),
            ReglesContrat.JoursSaison(contrat.Nature, demande.JoursSaison),
            emplois.EstRefus ? emplois.Refus : null,
        ]);
        if (refus is not null)
        {
            return refus;
        }
        (contrat.Eloigne, contrat.EmploisVises) = (demande.Eloigne, emplois.Valeur);
        (contrat.Quotite, contrat.JoursSaison) = (demande.Quotite, demande.JoursSaison);
        ecriture.Emettre(new TravailleursChanges([contrat.TravailleurId]));
        return contrat.Id;
    }
}
