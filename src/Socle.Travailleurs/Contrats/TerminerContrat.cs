using System.ComponentModel.DataAnnotations;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Contrats;

/// <summary>The end of a contract, or the correction of one.</summary>
public sealed record FinContrat
{
    public required Id<Contrat> Contrat { get; init; }

    [Display(Name = "Dernier jour du contrat"), Required]
    public DateOnly? Fin { get; init; }

    /// <summary>DSN code; absent when the service was not told.</summary>
    [Display(Name = "Motif de la fin")]
    public string? Motif { get; init; }
}

/// <summary>Ends a contract, and with it the post and the exposures that were still open.</summary>
public sealed class TerminerContrat(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("contrat.terminer", "Fin d’un contrat");

    public Task<Resultat<Id<Contrat>>> ExecuterAsync(FinContrat demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => TerminerAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Contrat>>> TerminerAsync(Ecriture ecriture, FinContrat demande, CancellationToken arret)
    {
        if (!(await ContratComplet.ChargerAsync(db, demande.Contrat, arret)).Reussit(out var charge, out var inconnu))
        {
            return inconnu;
        }
        if (Refuser(demande, charge) is { } refus)
        {
            return refus;
        }
        var (fin, avant) = (demande.Fin!.Value, charge.Contrat.Fin);
        charge.Contrat.Fin = fin;
        charge.Contrat.MotifFin = string.IsNullOrEmpty(demande.Motif) ? null : demande.Motif;
        // What was closed with a first end date follows when that date is corrected.
        foreach (var poste in charge.Postes.Where(p => p.Fin is null || p.Fin > fin || p.Fin == avant))
        {
            poste.Fin = fin;
        }
        foreach (var exposition in charge.Expositions.Where(x => x.Fin is null || x.Fin > fin || x.Fin == avant))
        {
            exposition.Fin = fin;
        }
        ecriture.Emettre(new TravailleursChanges([charge.Contrat.TravailleurId]));
        return charge.Contrat.Id;
    }

    private Refus? Refuser(FinContrat demande, ContratComplet charge)
    {
        if (demande.Fin is not { } fin)
        {
            return new("contrat.fin.vide", "Le dernier jour du contrat n’est pas renseigné.", nameof(FinContrat.Fin));
        }
        return Refus.Reunir([
            ReglesContrat.FinAvantDebut(charge.Contrat.Debut, fin, nameof(FinContrat.Fin)),
            ReglesContrat.TropLoin(fin, temps.Aujourdhui(), nameof(FinContrat.Fin)),
            MotifInconnu(demande.Motif),
            Apres(charge, fin) is { } apres
                ? new("contrat.fin.apres", $"{apres} commence après cette date : corrigez la date, ou supprimez d’abord ce qui la suit.", nameof(FinContrat.Fin))
                : null,
        ]);
    }

    private static Refus? MotifInconnu(string? motif) => string.IsNullOrEmpty(motif) || MotifsDeFin.Existe(motif)
        ? null
        : new("contrat.motif-fin.inconnu", "Ce motif n’est pas dans la liste de la DSN : choisissez-en un autre.", nameof(FinContrat.Motif));

    /// <summary>Nothing of a contract begins after it.</summary>
    private static string? Apres(ContratComplet charge, DateOnly fin) =>
        charge.Postes.Any(p => p.Debut > fin) ? "Un poste de ce contrat"
        : charge.Expositions.Any(x => x.Debut > fin) ? "Une exposition de ce contrat"
        : charge.Arrets.Any(a => a.Debut > fin) ? "Un arrêt de ce contrat"
        : null;
}
