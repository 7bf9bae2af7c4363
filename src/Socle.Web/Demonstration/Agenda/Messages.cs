using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Agenda;

/// <summary>
/// What was written to people about the appointments of the demo, as the product would have kept it: nothing leaves, and nothing waits that
/// would leave by itself.
/// </summary>
internal sealed class Messages(DateOnly jour, DateTime maintenant, long graine, SuiteDeterministe ids, IReadOnlySet<Id<Entreprise>> avecCourriel)
{
    /// <summary>Days of past messages.</summary>
    public const int JoursPasses = 30;

    private static readonly int[] Rappels = [7, 2];

    private readonly Alea alea = new(graine, -73);
    private readonly int[] proposes = new int[4];
    private int courriels;
    private int proches;
    private int rates;

    public List<Convocation> Convocations { get; } = [];

    public List<LigneConvocation> Lignes { get; } = [];

    public void Ecrire(IReadOnlyList<Connu> connus)
    {
        foreach (var connu in connus)
        {
            if (connu.RendezVous.Etat >= EtatRendezVous.Convoque)
            {
                Convoquer(connu);
            }
            else if (connu.RendezVous.Etat == EtatRendezVous.Propose && proposes[(int)(connu.Canal ?? 0)]++ % 3 == 0)
            {
                Rater(connu);
            }
        }
        foreach (var memes in connus.Where(c => c.RendezVous.EntrepriseId is not null && c.RendezVous.Etat >= EtatRendezVous.Convoque).GroupBy(c => (c.RendezVous.EtablissementId, c.RendezVous.Jour)))
        {
            AlEmployeur([.. memes]);
        }
    }

    private void Convoquer(Connu connu)
    {
        if (connu.Canal is not { } canal)
        {
            return;
        }
        var quand = connu.RendezVous.Jour;
        // Counted rather than drawn: the smallest demo shows one of each.
        var rejetee = canal == Canal.Courriel && quand >= jour && courriels++ % 30 == 0;
        var deplace = !rejetee && quand > jour && quand < jour.AddDays(7) && connu.RendezVous.Etat == EtatRendezVous.Convoque && proches++ % 15 == 0;
        Poser(Nouveau(GenreMessage.Convocation, canal, connu, rejetee ? EtatConvocation.Rejetee : EtatConvocation.Envoyee, -15, rejetee ? "retour" : null), connu,
            deplace ? connu.RendezVous.Debut.AddMinutes(-90) : connu.RendezVous.Debut);
        foreach (var avant in Rappels.Where(r => quand.AddDays(-r) <= jour && connu.RendezVous.Etat <= EtatRendezVous.Fait && !rejetee))
        {
            Poser(Nouveau(GenreMessage.Rappel, canal, connu, EtatConvocation.Envoyee, -avant, null, avant), connu, connu.RendezVous.Debut);
        }
        if (deplace)
        {
            var message = Nouveau(GenreMessage.Deplacement, canal, connu, canal == Canal.Lettre ? EtatConvocation.AEnvoyer : EtatConvocation.Envoyee, jour.DayNumber - quand.DayNumber, null);
            message.AAppeler = true;
            Poser(message, connu, connu.RendezVous.Debut);
        }
    }

    /// <summary>Not told yet: a letter that waits for the printer, no address, a refusal, a sending cut short.</summary>
    private void Rater(Connu connu)
    {
        var (etat, code) = connu.Canal switch
        {
            null => (EtatConvocation.SansAdresse, null),
            Canal.Lettre => (EtatConvocation.AEnvoyer, null),
            Canal.Courriel => rates++ % 3 == 1 ? (EtatConvocation.Incertaine, "interrompu") : (EtatConvocation.Echouee, "smtp 550"),
            _ => (EtatConvocation.Echouee, "http 400"),
        };
        Poser(Nouveau(GenreMessage.Convocation, connu.Canal, connu, etat, jour.DayNumber - connu.RendezVous.Jour.DayNumber - 1, code), connu, connu.RendezVous.Debut);
    }

    private void AlEmployeur(List<Connu> memes)
    {
        var entreprise = memes[0].RendezVous.EntrepriseId!.Value;
        Canal? canal = avecCourriel.Contains(entreprise) ? Canal.Courriel : memes[0].ALAtelier ? Canal.Lettre : null;
        var message = Nouveau(GenreMessage.Convocation, canal, memes[0], canal is null ? EtatConvocation.SansAdresse : EtatConvocation.Envoyee, -15, null, employeur: true);
        memes.ForEach(c => Poser(message, c, c.RendezVous.Debut));
    }

    private void Poser(Convocation message, Connu connu, TimeOnly debut)
    {
        if (Convocations.Count == 0 || Convocations[^1] != message)
        {
            Convocations.Add(message);
        }
        Lignes.Add(new()
        {
            Id = ids.Suivant<LigneConvocation>(),
            ConvocationId = message.Id,
            RendezVousId = connu.RendezVous.Id,
            Version = connu.RendezVous.Version,
            Jour = connu.RendezVous.Jour,
            Debut = debut,
            Lieu = connu.Lieu,
        });
    }

    /// <param name="jours">From the appointment to the message, never later than now.</param>
    private Convocation Nouveau(GenreMessage genre, Canal? canal, Connu connu, EtatConvocation etat, int jours, string? code, int? joursAvant = null, bool employeur = false)
    {
        var voulu = HeureDeParis.Instant(connu.RendezVous.Jour.AddDays(jours), new(8, 30)).UtcDateTime.AddSeconds(alea.Entier(1200));
        var le = voulu < maintenant ? voulu : maintenant;
        var parti = etat is not (EtatConvocation.AEnvoyer or EtatConvocation.SansAdresse);
        return new()
        {
            Id = ids.Suivant<Convocation>(),
            Genre = genre,
            Destinataire = employeur ? DestinataireMessage.Employeur : DestinataireMessage.Travailleur,
            Canal = canal,
            TravailleurId = employeur ? null : connu.RendezVous.TravailleurId,
            EntrepriseId = employeur ? connu.RendezVous.EntrepriseId : null,
            EtablissementId = employeur ? connu.RendezVous.EtablissementId : null,
            Jour = connu.RendezVous.Jour,
            JoursAvant = joursAvant,
            Etat = etat,
            CreeLe = le.AddMinutes(-1),
            ProchainEssai = le.AddMinutes(-1),
            Essais = parti && canal != Canal.Lettre ? 1 : 0,
            ConclueLe = parti ? le : null,
            Code = code,
            Appliquee = true,
        };
    }
}
