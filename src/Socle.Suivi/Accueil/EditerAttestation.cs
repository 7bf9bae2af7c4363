using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Accueil;

/// <summary>All that a certificate of presence says of someone. Neither why they came, nor whom they saw.</summary>
public sealed record Presence(string Nom, DateOnly Jour, TimeOnly De, TimeOnly A);

/// <summary>Certifies that someone came, from when they arrived to when they left. Each certificate is traced.</summary>
public sealed class EditerAttestation(SocleDb db, Ecritures ecritures, TimeProvider temps)
{
    private static readonly Processus Processus = new("attestation.presence", "Attestation de présence");

    public Task<Resultat<Presence>> ExecuterAsync(Id<RendezVous> id, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async e => (await LireAsync(id, arret)).Map(presence =>
        {
            e.Tracer(ActionAudit.Fait, "rendez_vous", id.Valeur);
            return presence;
        }), arret);

    private async Task<Resultat<Presence>> LireAsync(Id<RendezVous> id, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } rendezVous)
        {
            return RefusAgenda.Inconnu;
        }
        if (rendezVous.Etat is not (EtatRendezVous.Arrive or EtatRendezVous.EnVisite or EtatRendezVous.Fait))
        {
            return new Refus("attestation.venu", "Cette personne n’est pas notée arrivée\u00A0: notez d’abord son arrivée.");
        }
        var etapes = await db.Set<EtapeRendezVous>().AsNoTracking().Where(e => e.RendezVousId == id).ToListAsync(arret);
        var travailleur = await db.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == rendezVous.TravailleurId, arret);
        var (de, a) = (Heure(etapes, EtatRendezVous.Arrive) ?? rendezVous.Debut, Depart(rendezVous, etapes));
        return new Presence(travailleur.NomAffiche, rendezVous.Jour, de, a < de ? de : a);
    }

    /// <summary>Still there: until now.</summary>
    private TimeOnly Depart(RendezVous rendezVous, List<EtapeRendezVous> etapes) =>
        rendezVous.Etat == EtatRendezVous.Fait ? Heure(etapes, EtatRendezVous.Fait) ?? rendezVous.Fin
        : rendezVous.Jour == temps.Aujourdhui() ? ALaMinute(temps.GetUtcNow())
        : rendezVous.Fin;

    /// <summary>The first arrival, the last end: a click taken back changes neither.</summary>
    private static TimeOnly? Heure(List<EtapeRendezVous> etapes, EtatRendezVous etat)
    {
        var instants = etapes.Where(e => e.Etat == etat).Select(e => e.Le).Order().ToList();
        return instants.Count == 0 ? null : ALaMinute(new(etat == EtatRendezVous.Arrive ? instants[0] : instants[^1], TimeSpan.Zero));
    }

    private static TimeOnly ALaMinute(DateTimeOffset instant)
    {
        var heure = instant.AParis();
        return new(heure.Hour, heure.Minute);
    }
}
