using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Convocations;

/// <summary>An appointment, with what its announcement needs.</summary>
/// <param name="Lieu">Where people are received: see <see cref="LigneConvocation.Lieu"/>.</param>
internal sealed record RendezVousPrevu(RendezVous RendezVous, CoordonneesTravailleur Travailleur, string? AdresseDuTravail, long Lieu)
{
    public static Task<List<RendezVousPrevu>> LireAsync(SocleDb db, IQueryable<RendezVous> rendezVous, CancellationToken arret) => (
        from r in rendezVous.OrderBy(r => r.Jour).ThenBy(r => r.Debut).ThenBy(r => r.Id)
        join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
        join v in db.Set<Vacation>() on r.VacationId equals v.Id
        join e in db.Set<Etablissement>() on r.EtablissementId equals e.Id into lieux
        from e in lieux.DefaultIfEmpty()
        select new RendezVousPrevu(r, new(t.Courriel, t.Telephone, t.Adresse != null), e!.Adresse, LieuDit.NumeroDe(v.CentreId, v.EtablissementId))).AsNoTracking().ToListAsync(arret);
}

/// <summary>A message about to be queued, and the appointments it speaks of.</summary>
internal sealed class MessagePrevu
{
    private Joignable joignable;

    private MessagePrevu(Convocation convocation, IReadOnlyList<RendezVousPrevu> rendezVous, Joignable joignable) =>
        (Convocation, RendezVous, this.joignable) = (convocation, rendezVous, joignable);

    public Convocation Convocation { get; }

    public IReadOnlyList<RendezVousPrevu> RendezVous { get; }

    public static MessagePrevu AuTravailleur(RendezVousPrevu prevu, GenreMessage genre, DateTime instant, int? joursAvant = null) => new(
        Nouvelle(genre, DestinataireMessage.Travailleur, prevu.RendezVous, instant, joursAvant),
        [prevu],
        Coordonnees.DuTravailleur(prevu.Travailleur, prevu.AdresseDuTravail, prevu.RendezVous.EstConfidentiel));

    /// <summary>One message for each establishment and day. What the employer has no part in goes no further than here.</summary>
    public static IEnumerable<MessagePrevu> AuxEmployeurs(IEnumerable<RendezVousPrevu> prevus, GenreMessage genre, DateTime instant, int? joursAvant = null) => prevus
        .Where(p => !p.RendezVous.EstConfidentiel && p.RendezVous.EntrepriseId is not null)
        .GroupBy(p => (p.RendezVous.EtablissementId, p.RendezVous.Jour))
        .Select(g => new MessagePrevu(
            Nouvelle(genre, DestinataireMessage.Employeur, g.First().RendezVous, instant, joursAvant),
            [.. g],
            Coordonnees.DeLEmployeur(null, g.First().AdresseDuTravail)));

    public IEnumerable<LigneConvocation> Lignes() => RendezVous.Select(r => new LigneConvocation
    {
        Id = Id<LigneConvocation>.Nouveau(),
        ConvocationId = Convocation.Id,
        RendezVousId = r.RendezVous.Id,
        Version = r.RendezVous.Version,
        Jour = r.RendezVous.Jour,
        Debut = r.RendezVous.Debut,
        Lieu = r.Lieu,
    });

    /// <summary>Gives each message its channel, by the service's order of preference.</summary>
    public static async Task AdresserAsync(SocleDb db, IReadOnlyCollection<MessagePrevu> messages, ReglageConvocations reglage, CancellationToken arret)
    {
        var courriels = await Coordonnees.CourrielsAsync(db, [.. messages.Select(m => m.Convocation.EntrepriseId).OfType<Id<Entreprise>>()], arret);
        foreach (var message in messages)
        {
            var convocation = message.Convocation;
            if (convocation.EntrepriseId is { } entreprise)
            {
                message.joignable = message.joignable with { Courriel = AdresseMail.Lire(courriels(entreprise, convocation.EtablissementId)).EstSucces };
            }
            convocation.Canal = message.joignable.Premier(reglage.OrdreDesCanaux);
            convocation.Etat = convocation.Canal is null ? EtatConvocation.SansAdresse : EtatConvocation.AEnvoyer;
        }
    }

    /// <summary>Queues them in the write in progress; returns how many.</summary>
    public static async Task<int> MettreEnFileAsync(SocleDb db, IReadOnlyCollection<MessagePrevu> messages, ReglageConvocations reglage, CancellationToken arret)
    {
        await AdresserAsync(db, messages, reglage, arret);
        db.AddRange(messages.Select(m => m.Convocation));
        db.AddRange(messages.SelectMany(m => m.Lignes()));
        return messages.Count;
    }

    private static Convocation Nouvelle(GenreMessage genre, DestinataireMessage destinataire, RendezVous rendezVous, DateTime instant, int? joursAvant) => new()
    {
        Id = Id<Convocation>.Nouveau(),
        Genre = genre,
        Destinataire = destinataire,
        TravailleurId = destinataire == DestinataireMessage.Travailleur ? rendezVous.TravailleurId : null,
        EntrepriseId = destinataire == DestinataireMessage.Employeur ? rendezVous.EntrepriseId : null,
        EtablissementId = destinataire == DestinataireMessage.Employeur ? rendezVous.EtablissementId : null,
        Jour = rendezVous.Jour,
        JoursAvant = joursAvant,
        Etat = EtatConvocation.SansAdresse,
        CreeLe = instant,
        ProchainEssai = instant,
    };
}
