using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Personnes;

/// <summary>The identity as it should be, and why it changes.</summary>
public sealed record ModificationIdentite
{
    public required Id<Travailleur> Travailleur { get; init; }

    public required IdentiteSaisie Identite { get; init; }

    [Display(Name = "Pourquoi cette modification"), Required]
    public string? Motif { get; init; }
}

/// <summary>Corrects or completes an identity. The trail says which traits changed and why, never their values.</summary>
public sealed class ModifierIdentite(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("travailleur.modifier-identite", "Modification de l’identité");

    public Task<Resultat<Id<Travailleur>>> ExecuterAsync(ModificationIdentite demande, CancellationToken arret = default) =>
        ecritures.Faire(Processus, demande.Motif, e => ModifierAsync(e, demande, arret), arret);

    private async Task<Resultat<Id<Travailleur>>> ModifierAsync(Ecriture ecriture, ModificationIdentite demande, CancellationToken arret)
    {
        var lue = demande.Identite.Lire(temps.Aujourdhui());
        var refus = Refus.Reunir([RefusTravailleur.Motif(demande.Motif), lue.EstRefus ? lue.Refus.Sous(nameof(demande.Identite)) : null]);
        if (refus is not null)
        {
            return refus;
        }
        var identite = lue.Valeur;
        await Verrou.PrendreAsync(db, [demande.Travailleur], arret);
        var travailleur = await db.Set<Travailleur>().FirstOrDefaultAsync(t => t.Id == demande.Travailleur, arret);
        if (travailleur is null || travailleur.FusionneVersId is not null)
        {
            return travailleur is null ? RefusTravailleur.Inconnu : RefusTravailleur.Fusionne;
        }
        refus = Refus.Reunir([await UniciteNir.PrisAsync(db, identite.Nir?.ToString(), travailleur.Id, arret), await AgeAsync(travailleur.Id, identite, arret)]);
        if (refus is not null)
        {
            return refus.Sous(nameof(demande.Identite));
        }
        identite.Appliquer(travailleur);
        ecriture.Emettre(new TravailleursChanges([travailleur.Id]));
        return await UniciteNir.EnregistrerAsync(db, arret) is { } pris ? pris.Sous(nameof(demande.Identite)) : travailleur.Id;
    }

    private async Task<Refus?> AgeAsync(Id<Travailleur> id, Identite identite, CancellationToken arret)
    {
        var premier = await db.Set<Contrat>().Where(c => c.TravailleurId == id).MinAsync(c => (DateOnly?)c.Debut, arret);
        return premier is { } debut ? ReglesContrat.AuTravailAvantAge(identite.Naissance, debut, nameof(IdentiteSaisie.Naissance)) : null;
    }
}
