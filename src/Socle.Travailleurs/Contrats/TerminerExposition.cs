using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>The end of an exposure; with an end before its start, nothing would be left of it: that is refused.</summary>
public sealed record FinExposition
{
    public required Id<Exposition> Exposition { get; init; }

    [Display(Name = "Dernier jour d’exposition"), Required]
    public DateOnly? Fin { get; init; }
}

/// <summary>Ends an exposure, or corrects its end.</summary>
public sealed class TerminerExposition(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("exposition.terminer", "Fin d’une exposition");

    public static Refus Inconnue { get; } = new("exposition.inconnue", "Cette exposition n’est pas, ou plus, dans la base : reprenez-la depuis la fiche.");

    public Task<Resultat<Id<Exposition>>> ExecuterAsync(FinExposition demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => TerminerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Exposition>>> TerminerAsync(Ecriture ecriture, FinExposition demande, CancellationToken arret)
    {
        if (await db.Set<Exposition>().Where(x => x.Id == demande.Exposition).Select(x => (Id<Contrat>?)x.ContratId).FirstOrDefaultAsync(arret) is not { } contratId)
        {
            return Inconnue;
        }
        if (!(await ContratComplet.ChargerAsync(db, contratId, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        if (charge.Expositions.FirstOrDefault(x => x.Id == demande.Exposition) is not { } exposition)
        {
            return Inconnue;
        }
        if (Refuser(demande, charge, exposition) is { } refus)
        {
            return refus;
        }
        exposition.Fin = demande.Fin;
        ecriture.Emettre(new TravailleursChanges([charge.Contrat.TravailleurId]));
        return exposition.Id;
    }

    private Refus? Refuser(FinExposition demande, ContratComplet charge, Exposition exposition) => demande.Fin is not { } fin
        ? new("exposition.fin.vide", "Le dernier jour d’exposition n’est pas renseigné.", nameof(demande.Fin))
        : Refus.Reunir([
            ReglesExposition.Fin(charge.Contrat, exposition.Debut, fin),
            ReglesContrat.TropLoin(fin, temps.Aujourdhui(), nameof(demande.Fin)),
            ReglesExposition.DejaDeclaree(charge.Expositions.Where(x => x.Id != exposition.Id), exposition.Risque, exposition.Debut, fin)?.Sur(nameof(demande.Fin)),
        ]);
}
