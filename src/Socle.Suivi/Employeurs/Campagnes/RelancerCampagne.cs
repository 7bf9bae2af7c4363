using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Annuelles;

namespace Socle.Suivi.Employeurs.Campagnes;

/// <summary>Reminds those who have not signed: on the days chosen, or when someone asks. One mail an address.</summary>
public sealed class RelancerCampagne(SocleDb db, Ecritures ecritures, TimeProvider temps) : ITravail
{
    private static readonly Processus Processus = new("campagne.relancer", "Rappel d’une campagne de déclaration annuelle");
    private static readonly TimeSpan EntreDeux = TimeSpan.FromDays(1);

    /// <summary>Each morning: the campaigns one of whose days it is, once.</summary>
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var ouvertes = (await db.Set<Campagne>().AsNoTracking().Where(c => c.Du <= jour && c.Au >= jour && (c.DernierRappel == null || c.DernierRappel < jour)).ToListAsync(arret))
            .Where(c => c.JoursDeRappel.Contains(c.Au.DayNumber - jour.DayNumber)).ToList();
        var rappels = 0;
        foreach (var campagne in ouvertes)
        {
            rappels += (await RelancerAsync(campagne.Id, arret)).Selon(n => n, _ => 0);
        }
        return rappels switch { 0 => "Personne à rappeler.", 1 => "1 rappel préparé.", _ => $"{rappels} rappels préparés." };
    }

    /// <returns>How many mails were asked for.</returns>
    public Task<Resultat<int>> RelancerAsync(Id<Campagne> id, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => RelancerAsync(e, id, arret), arret);

    private async Task<Resultat<int>> RelancerAsync(Ecriture ecriture, Id<Campagne> id, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        if (db.Moteur == Moteur.Postgresql)
        {
            // The morning's work and someone who asks, or two clicks: the second sees whom the first reminded.
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM campagne WHERE id = {id.Valeur} FOR NO KEY UPDATE", arret);
        }
        if (await db.Set<Campagne>().FirstOrDefaultAsync(c => c.Id == id, arret) is not { } campagne || !campagne.EstOuverte(jour))
        {
            return new Refus("campagne.fermee", "Cette campagne n’est pas ouverte aujourd’hui\u00A0: on ne rappelle personne.");
        }
        var avant = ecriture.Instant - EntreDeux;
        var muets = await db.Set<DestinataireCampagne>().Where(d => d.CampagneId == id && d.Courriel != null && (d.RelanceLe == null || d.RelanceLe <= avant)
            && !db.Set<DeclarationAnnuelle>().Any(a => a.EntrepriseId == d.EntrepriseId && a.Annee == campagne.Annee && a.EnVigueur && a.SigneeLe != null)).OrderBy(d => d.Id).ToListAsync(arret);
        var (ids, instant) = (muets.Select(m => m.InvitationId).OfType<Id<InvitationAcces>>().ToArray(), ecriture.Instant);
        var ouvertes = (await db.Set<InvitationAcces>().Where(i => EF.Parameter(ids).Contains(i.Id) && i.AccepteeLe == null && i.RetireeLe == null && i.ExpireLe > instant)
            .Select(i => i.Id).ToListAsync(arret)).ToHashSet();
        var ecrits = new HashSet<(string, bool)>();
        foreach (var muet in muets)
        {
            (muet.Relances, muet.RelanceLe) = (muet.Relances + 1, ecriture.Instant);
            var invitation = muet.InvitationId is { } i && ouvertes.Contains(i) ? muet.InvitationId : null;
            if (ecrits.Add((Invitations.Cle(muet.Courriel!), invitation is not null)))
            {
                db.Envoyer(ecriture, GenreCourrier.Rappel, muet.Courriel!, id, invitation);
            }
        }
        campagne.DernierRappel = jour;
        ecriture.Tracer(ActionAudit.Fait, "campagne", id.Valeur, $$"""{"rappels":{{ecrits.Count}}}""");
        return ecrits.Count;
    }
}
