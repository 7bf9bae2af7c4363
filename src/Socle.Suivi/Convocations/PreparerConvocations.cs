using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations;

/// <summary>Whose appointments are announced, and to whom.</summary>
/// <param name="Tardifs">Those nearer than the service's delay too.</param>
/// <param name="RendezVous">This one only.</param>
public sealed record DemandeConvocations(
    DateOnly? Du, DateOnly? Au, bool Travailleurs = true, bool Employeurs = true, bool Tardifs = false,
    Id<Centre>? Centre = null, Id<Professionnel>? Professionnel = null, Id<Entreprise>? Entreprise = null, Id<RendezVous>? RendezVous = null);

/// <summary>What would leave: how many messages by recipient and channel (none: no address is known).</summary>
/// <param name="Tardifs">Appointments left aside, or told late, because they are nearer than the delay.</param>
public sealed record Preparation(int RendezVous, int Tardifs, IReadOnlyList<(DestinataireMessage Destinataire, Canal? Canal, int Messages)> Comptes)
{
    public int Messages => Comptes.Sum(c => c.Messages);

    public int SansAdresse => Comptes.Where(c => c.Canal is null).Sum(c => c.Messages);
}

/// <summary>
/// Announces the appointments of a period: counts first, then queues one message for each worker, and one for each establishment and day.
/// What was already announced is left out; an appointment the employer has no part in is never told to one.
/// </summary>
public sealed class PreparerConvocations(SocleDb db, Ecritures ecritures, FileConvocations file, TimeProvider temps)
{
    private const long CleVerrou = 7_100_120;
    private static readonly Processus Processus = new("convocations.preparer", "Convocation de rendez-vous");

    public async Task<Resultat<Preparation>> CompterAsync(DemandeConvocations demande, CancellationToken arret = default) =>
        Refuser(demande) is { } refus ? refus : (await PlanAsync(demande, arret)).Bilan();

    public async Task<Resultat<Preparation>> ExecuterAsync(DemandeConvocations demande, CancellationToken arret = default)
    {
        var faite = await ecritures.Faire(Processus, null, e => EcrireAsync(e, demande, arret), arret);
        if (faite.EstSucces)
        {
            file.Reveiller();
        }
        return faite;
    }

    private async Task<Resultat<Preparation>> EcrireAsync(Ecriture ecriture, DemandeConvocations demande, CancellationToken arret)
    {
        if (Refuser(demande) is { } refus)
        {
            return refus;
        }
        // Two assistants would both find them unannounced. SQLite has one writer.
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CleVerrou})", arret);
        }
        var plan = await PlanAsync(demande, arret);
        if (plan.Messages.Count == 0)
        {
            return new Refus("convocations.rien", "Aucun rendez-vous à annoncer ici\u00A0: changez la période ou les destinataires.");
        }
        await db.InsererAsync(plan.Messages.Select(m => m.Convocation), arret);
        await db.InsererAsync(plan.Messages.SelectMany(m => m.Lignes()), arret);
        ecriture.Tracer(ActionAudit.Fait, "convocation", 0, System.Text.Json.JsonSerializer.Serialize(new { messages = plan.Messages.Count, rendezVous = plan.RendezVous }));
        return plan.Bilan();
    }

    private Refus? Refuser(DemandeConvocations demande) =>
        !demande.Travailleurs && !demande.Employeurs ? new("convocations.destinataires", "Dites à qui écrire\u00A0: aux salariés, aux employeurs, ou aux deux.", nameof(demande.Travailleurs))
        : demande.RendezVous is not null ? null
        : demande.Du is null || demande.Au is null || demande.Au < demande.Du || demande.Au < temps.Aujourdhui()
            ? new("convocations.periode", "Donnez le premier et le dernier jour des rendez-vous, à venir.", nameof(demande.Du))
        : demande.Au.Value.DayNumber - demande.Du.Value.DayNumber > 366 ? new("convocations.periode", "Un an au plus à la fois\u00A0: rapprochez les deux dates.", nameof(demande.Au)) : null;

    private async Task<PlanConvocations> PlanAsync(DemandeConvocations demande, CancellationToken arret)
    {
        var reglage = await ReglageConvocations.LireAsync(db, arret);
        var limite = temps.Aujourdhui().AddDays(reglage.Delai);
        var tous = await RendezVousAsync(demande, arret);
        var retenus = demande.Tardifs || demande.RendezVous is not null ? tous : [.. tous.Where(r => r.RendezVous.Jour >= limite)];
        var dits = await DejaDitsAsync(retenus.Select(r => r.RendezVous.Id), arret);
        var (messages, instant) = (new List<MessagePrevu>(), temps.GetUtcNow().UtcDateTime);
        if (demande.Travailleurs)
        {
            messages.AddRange(retenus.Where(r => !dits.Contains((r.RendezVous.Id, DestinataireMessage.Travailleur))).Select(r => MessagePrevu.AuTravailleur(r, GenreMessage.Convocation, instant)));
        }
        if (demande.Employeurs)
        {
            messages.AddRange(MessagePrevu.AuxEmployeurs(retenus.Where(r => !dits.Contains((r.RendezVous.Id, DestinataireMessage.Employeur))), GenreMessage.Convocation, instant));
        }
        await MessagePrevu.AdresserAsync(db, messages, reglage, arret);
        return new(messages, tous.Count(r => r.RendezVous.Jour < limite));
    }

    /// <summary>Placed by the service and still to come. One side may know already: the other is told all the same.</summary>
    private async Task<List<RendezVousPrevu>> RendezVousAsync(DemandeConvocations demande, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var rendezVous = db.Set<RendezVous>().AsNoTracking().Where(r => r.Etat >= EtatRendezVous.Propose && r.Etat <= EtatRendezVous.Confirme && r.Jour >= aujourdhui);
        rendezVous = demande.RendezVous is { } un ? rendezVous.Where(r => r.Id == un) : rendezVous.Where(r => r.Jour >= demande.Du && r.Jour <= demande.Au);
        rendezVous = demande.Entreprise is { } entreprise ? rendezVous.Where(r => r.EntrepriseId == entreprise) : rendezVous;
        if (demande.Centre is not null || demande.Professionnel is not null)
        {
            rendezVous = rendezVous.Join(
                db.Set<Vacation>().Where(v => (demande.Centre == null || v.CentreId == demande.Centre) && (demande.Professionnel == null || v.ProfessionnelId == demande.Professionnel)),
                r => r.VacationId, v => v.Id, (r, v) => r);
        }
        var maintenant = temps.GetUtcNow();
        return [.. (await RendezVousPrevu.LireAsync(db, rendezVous, arret)).Where(r => HeureDeParis.Instant(r.RendezVous.Jour, r.RendezVous.Debut) > maintenant)];
    }

    private async Task<HashSet<(Id<RendezVous>, DestinataireMessage)>> DejaDitsAsync(IEnumerable<Id<RendezVous>> ids, CancellationToken arret)
    {
        var dits = new HashSet<(Id<RendezVous>, DestinataireMessage)>();
        foreach (var part in ids.Chunk(500))
        {
            dits.UnionWith((await db.Set<LigneConvocation>().Where(l => part.Contains(l.RendezVousId))
                .Join(db.Set<Convocation>().Where(c => c.Etat != EtatConvocation.Retiree), l => l.ConvocationId, c => c.Id, (l, c) => new { l.RendezVousId, c.Destinataire })
                .ToListAsync(arret)).Select(l => (l.RendezVousId, l.Destinataire)));
        }
        return dits;
    }
}

internal sealed record PlanConvocations(List<MessagePrevu> Messages, int Tardifs)
{
    public int RendezVous => Messages.SelectMany(m => m.RendezVous).Select(r => r.RendezVous.Id).Distinct().Count();

    public Preparation Bilan() => new(RendezVous, Tardifs,
        [.. Messages.GroupBy(m => (m.Convocation.Destinataire, m.Convocation.Canal)).OrderBy(g => g.Key.Destinataire).ThenBy(g => g.Key.Canal ?? (Canal)99).Select(g => (g.Key.Destinataire, g.Key.Canal, g.Count()))]);
}
