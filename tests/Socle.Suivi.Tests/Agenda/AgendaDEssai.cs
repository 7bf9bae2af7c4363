using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Tests.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Tests.Agenda;

/// <summary>A centre with one room, a doctor and a nurse, on Monday 2 March 2026, 9 h.</summary>
internal sealed class AgendaDEssai : IAsyncDisposable
{
    public static readonly DateOnly Mardi = new(2026, 3, 3);

    private AgendaDEssai(ServiceDEssai service) => Service = service;

    public ServiceDEssai Service { get; }

    public Centre Centre { get; private set; } = null!;

    public Salle Salle { get; private set; } = null!;

    public Professionnel Medecin { get; private set; } = null!;

    public Professionnel Infirmiere { get; private set; } = null!;

    public static async Task<AgendaDEssai> OuvrirAsync(Moteur moteur)
    {
        var agenda = new AgendaDEssai(await ServiceDEssai.OuvrirAsync(moteur));
        var equipe = await agenda.Service.Services.LireAsync(db => db.Set<Equipe>().AsNoTracking().SingleAsync());
        agenda.Centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = "Évreux", SecteurId = equipe.SecteurId, CodePostal = "27000" };
        agenda.Salle = new Salle { Id = Id<Salle>.Nouveau(), CentreId = agenda.Centre.Id, Nom = "Salle 1" };
        agenda.Medecin = Professionnel("Aubry", Metier.Medecin, equipe.Id);
        agenda.Infirmiere = Professionnel("Benoit", Metier.Infirmier, equipe.Id);
        await agenda.Service.AjouterAsync(agenda.Centre, agenda.Salle, agenda.Medecin, agenda.Infirmiere);
        return agenda;
    }

    public static TimeOnly H(int heures, int minutes = 0) => new(heures, minutes);

    /// <summary>By default the nurse's Tuesday morning, 9 h to 12 h, at the centre.</summary>
    public async Task<Vacation> VacationAsync(Professionnel? qui = null, DateOnly? jour = null, TimeOnly? debut = null, TimeOnly? fin = null, Id<Adherents.Entreprises.Entreprise>? reserveeA = null)
    {
        var vacation = new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = (qui ?? Infirmiere).Id,
            CentreId = Centre.Id,
            Jour = jour ?? Mardi,
            Debut = debut ?? H(9),
            Fin = fin ?? H(12),
            ReserveeA = reserveeA,
        };
        await Service.AjouterAsync(vacation);
        return vacation;
    }

    public async Task<RendezVousAPrendre> DemandeAsync(Vacation vacation, TimeOnly? debut = null, string nom = "Marchand")
    {
        var (travailleur, contrat) = await Service.EmbaucherAsync(nom);
        return Demande(vacation, travailleur, contrat, debut);
    }

    public static RendezVousAPrendre Demande(Vacation vacation, Travailleur travailleur, Contrat? contrat, TimeOnly? debut = null) =>
        new(vacation.Id, debut, travailleur.Id, contrat?.Id, contrat is null ? null : Visite.VipInitiale, contrat is null ? TypeVisite.Demande : TypeVisite.Vip);

    public Task<Resultat<Id<RendezVous>>> PrendreAsync(RendezVousAPrendre demande) =>
        Service.Services.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(demande));

    public async Task<RendezVous> PrisAsync(Vacation vacation, TimeOnly? debut = null, string nom = "Marchand") =>
        await LireAsync((await PrendreAsync(await DemandeAsync(vacation, debut, nom))).Valeur);

    public Task<Resultat<Id<RendezVous>>> DeplacerAsync(Deplacement demande) =>
        Service.Services.DansAsync(s => s.GetRequiredService<DeplacerRendezVous>().ExecuterAsync(demande));

    public Task<Resultat<Id<RendezVous>>> ChangerAsync(RendezVous rendezVous, EtatRendezVous vers, MotifEtape? motif = null) =>
        Service.Services.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(rendezVous.Id, rendezVous.Version, vers, motif)));

    public Task<RendezVous> LireAsync(Id<RendezVous> id) => Service.Services.LireAsync(db => db.Set<RendezVous>().AsNoTracking().SingleAsync(r => r.Id == id));

    public Task<List<EtapeRendezVous>> EtapesAsync(Id<RendezVous> id) =>
        Service.Services.LireAsync(db => db.Set<EtapeRendezVous>().AsNoTracking().Where(e => e.RendezVousId == id).OrderBy(e => e.Id).ToListAsync());

    public Task AbsenteAsync(DateOnly jour, MomentAbsence moment = MomentAbsence.JourneeEntiere) => Service.AjouterAsync(new AbsenceProfessionnel
    {
        Id = Id<AbsenceProfessionnel>.Nouveau(),
        ProfessionnelId = Infirmiere.Id,
        Du = jour,
        Au = jour,
        Moment = moment,
        Motif = MotifAbsence.Conges,
    });

    public Task<Id<ProtocoleDelegation>> SignerAsync(Acte acte, DateOnly du, DateOnly? au = null) => Service.SignerAsync(Medecin, acte, du, au);

    public ValueTask DisposeAsync() => Service.DisposeAsync();

    private static Professionnel Professionnel(string nom, Metier metier, Id<Equipe> equipe) => new()
    {
        Id = Id<Professionnel>.Nouveau(),
        Nom = nom,
        Prenom = "Claude",
        Metier = metier,
        EquipeId = equipe,
        Du = new(2020, 1, 1),
    };
}
