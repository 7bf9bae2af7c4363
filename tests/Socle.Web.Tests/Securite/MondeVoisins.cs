using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Suivi.Messages;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Import;
using Socle.Web.Tests.EspaceEmployeur;
using Socle.Web.Tests.EspaceSalarie;

namespace Socle.Web.Tests.Securite;

/// <summary>
/// One of each thing the portals hold, of someone: what neighbours will try to see. Secrets are words found nowhere else. Prepared once for
/// all the attempts.
/// </summary>
public abstract class MondeVoisins(Moteur moteur) : MondeEmployeur(moteur)
{
    public const string Secret = "Zorglubsecret";
    public const string Parcours = "socle-activation";

    private MondeSalarie salaries = null!;

    public Id<FilDeMessages> Fil { get; private set; }

    public Id<PieceMessage> Piece { get; private set; }

    /// <summary>A thread of Beta's own: its address is right, the rest is not.</summary>
    public Id<FilDeMessages> FilDeBeta { get; private set; }

    public Id<Campagne> Campagne { get; private set; }

    public Id<ImportDeclaration> Depot { get; private set; }

    public Id<InvitationAcces> Invitation { get; private set; }

    /// <summary>Of Alpha's administrator.</summary>
    public Id<Mandat> Mandat { get; private set; }

    /// <summary>Handed to Alpha for one of its northern workers; and for one of its southern ones.</summary>
    public Id<DocumentRemis> Remis { get; private set; }

    public Id<DocumentRemis> AvisDuSud { get; private set; }

    public Id<RendezVous> Visite { get; private set; }

    public Id<RendezVous> VisiteDuSud { get; private set; }

    /// <summary>Asked for by a worker of Alpha: no employer knows of it.</summary>
    public Id<RendezVous> Confidentiel { get; private set; }

    public Id<Vacation> Vacation { get; private set; }

    /// <summary>Two workers of another member, each with an account, an appointment and a document.</summary>
    public RendezVous Sien { get; private set; } = null!;

    public RendezVous DeLAutre { get; private set; } = null!;

    public CopieTravailleur SaCopie { get; private set; } = null!;

    public CopieTravailleur CopieDeLAutre { get; private set; } = null!;

    internal MondeSalarie Salaries => salaries;

    public string InvitationServie { get; private set; } = "";

    public string InvitationRetiree { get; private set; } = "";

    public string InvitationExpiree { get; private set; } = "";

    public string MotDePasseServi { get; private set; } = "";

    public string CodeServi { get; private set; } = "";

    /// <summary>The sealed cookie of an activation that ended, and the code received on the way.</summary>
    public string ParcoursFini { get; private set; } = "";

    public string ConfirmationServie { get; private set; } = "";

    /// <summary>The link of one's own convocation.</summary>
    public string LienDuSien { get; private set; } = "";

    /// <summary>Whoever tries: an account by its name, or nobody.</summary>
    public Task<Navigateur> ParAsync(string qui) => qui == "visiteur" ? Task.FromResult(Visiteur()) : AvecAsync(qui);

    public Task<long> DernierRefusAsync() => LireAsync(async db => (await db.Set<EvenementAudit>().OrderByDescending(e => e.Id).Select(e => e.Id).FirstOrDefaultAsync()).Valeur);

    public Task<List<EvenementAudit>> TracesDepuisAsync(long id, ActionAudit action)
    {
        var depuis = new Id<EvenementAudit>(id);
        return LireAsync(async db => (await db.Set<EvenementAudit>().AsNoTracking().Where(e => e.Action == action).OrderByDescending(e => e.Id).Take(20).ToListAsync()).FindAll(e => e.Id.Valeur > depuis.Valeur));
    }

    /// <summary>What the attempts would change: the same before and after each of them.</summary>
    public Task<string> EtatAsync() => LireAsync(async db => string.Join('|',
        string.Join(',', await db.Set<RendezVous>().OrderBy(r => r.Id).Select(r => r.Version).ToListAsync()),
        await db.Set<Mandat>().CountAsync(m => m.Au == null), await db.Set<InvitationAcces>().CountAsync(i => i.RetireeLe == null && i.AccepteeLe == null),
        await db.Set<MessageEcrit>().CountAsync(), await db.Set<DeclarationAnnuelle>().CountAsync(d => d.SigneeLe != null),
        string.Join(',', await db.Set<ImportDeclaration>().OrderBy(i => i.Id).Select(i => i.Etat).ToListAsync()),
        await db.Set<Contrat>().CountAsync(c => c.Fin == null), await db.Set<LectureDocument>().CountAsync(), await db.Set<LectureCopie>().CountAsync(),
        await db.Set<Poste>().CountAsync(), await db.Set<Socle.Travailleurs.Arrets.Arret>().CountAsync(), await db.Set<CompteTravailleur>().CountAsync()));

    protected override void Ajouter(IServiceCollection services) => services.AddSingleton(new CoffreDesCopies((scelle, _) => scelle)).AddSingleton(Service.ConvocationsTests.AMaMain);

    protected override async Task PreparerAsync()
    {
        await base.PreparerAsync();
        await SalariesAsync();
        await AgendaAsync();
        Documents();
        Messages();
        Declarations();
        Invitations();
        await EnregistrerAsync();
        await SecretsServisAsync();
        Comptes["medecin"] = await CompteAsync(Role.Medecin);
        Mandat = await LireAsync(db => db.Set<Mandat>().Where(m => m.CompteId == Comptes["patron"].Id).Select(m => m.Id).SingleAsync());
    }

    private async Task SalariesAsync()
    {
        salaries = await MondeSalarie.OuvrirAsync(this);
        (Sien, DeLAutre) = (await salaries.AttenduAsync(), await salaries.AttenduAsync(contrat: false));
        var sansPiece = await salaries.AttenduAsync();
        (SaCopie, CopieDeLAutre) = (await salaries.DocumentAsync(sansPiece.TravailleurId, Secret), await salaries.DocumentAsync(DeLAutre.TravailleurId, Secret));
        Comptes["salarie"] = await salaries.CompteAsync(Sien.TravailleurId);
        Comptes["autre-salarie"] = await salaries.CompteAsync(DeLAutre.TravailleurId);
        Comptes["salarie-sans-piece"] = await salaries.CompteAsync(sansPiece.TravailleurId, identiteVue: false);
        LienDuSien = await salaries.Jeu.LienAsync(Sien);
    }

    private async Task AgendaAsync()
    {
        Vacation = salaries.Jeu.Vacation.Id;
        (Visite, VisiteDuSud) = (await PrendreAsync(Fragile, new(11, 0)), await PrendreAsync(AuSud, new(11, 20)));
        var pris = await DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(
            new(Vacation, new(11, 40), Revenant.TravailleurId, null, null, TypeVisite.Demande, Minutes: 20)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        Confidentiel = pris.Valeur;
    }

    private async Task<Id<RendezVous>> PrendreAsync(Contrat contrat, TimeOnly debut)
    {
        var pris = await DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(new(Vacation, debut, contrat.TravailleurId, contrat.Id, null, TypeVisite.Vip, Minutes: 20)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        (await DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(pris.Valeur, 1, EtatRendezVous.Convoque)))).EstSucces.ShouldBeTrue();
        return pris.Valeur;
    }

    private void Documents()
    {
        (Remis, AvisDuSud) = (Remettre(Fragile, AlphaNord, ModeleDocument.AttestationSuivi), Remettre(AuSud, AlphaSud, ModeleDocument.AvisInaptitude));
    }

    private Id<DocumentRemis> Remettre(Contrat contrat, Etablissement lieu, ModeleDocument modele)
    {
        var document = new DocumentRemis
        {
            Id = Id<DocumentRemis>.Nouveau(),
            Numero = $"2026-9{Service.Jeu.Rang():00000}",
            Modele = modele,
            TravailleurId = contrat.TravailleurId,
            EntrepriseId = Alpha.Id,
            EtablissementId = lieu.Id,
            Jour = new(2026, 2, 20),
            SigneLe = Horloge.Maintenant.UtcDateTime,
            Signataire = "Dr Aubry",
            EnPdf = false,
            Contenu = System.Text.Encoding.UTF8.GetBytes(Secret),
        };
        return Ecrit(document).Id;
    }

    private void Messages()
    {
        Fil = Ouvrir(Alpha, "patron", $"Objet {Secret}");
        FilDeBeta = Ouvrir(Beta, "beta", "Le nôtre");
        var message = Ecrit(new MessageEcrit { Id = Id<MessageEcrit>.Nouveau(), FilId = Fil, Le = Hier, Par = "Quelqu’un", DuService = false, Texte = Secret });
        Piece = Ecrit(new PieceMessage { Id = Id<PieceMessage>.Nouveau(), MessageId = message.Id, FilId = Fil, Nom = $"{Secret}.pdf", Type = "application/pdf", Taille = 4, Octets = "%PDF"u8.ToArray() }).Id;
    }

    private Id<FilDeMessages> Ouvrir(Entreprise entreprise, string par, string objet) => Ecrit(new FilDeMessages
    {
        Id = Id<FilDeMessages>.Nouveau(),
        EntrepriseId = entreprise.Id,
        Sujet = SujetMessage.Autre,
        Objet = objet,
        Etat = EtatFil.ARepondre,
        OuvertLe = Horloge.Maintenant.UtcDateTime,
        OuvertParId = Comptes[par].Id,
        OuvertPar = "Quelqu’un",
        DernierLe = Horloge.Maintenant.UtcDateTime,
        AvantLe = new(2026, 3, 7),
        VersRole = Role.Assistant,
    }).Id;

    private void Declarations()
    {
        Depot = Ecrit(new ImportDeclaration
        {
            Id = Id<ImportDeclaration>.Nouveau(),
            NomFichier = $"{Secret}.csv",
            Emetteur = "Alpha",
            Genre = GenreFichier.Tableau,
            Taille = 10,
            Empreinte = new string('a', 64),
            Etat = EtatImport.Pret,
            DateEffet = new(2026, 3, 2),
            EntrepriseId = Alpha.Id,
            DeposeLe = Horloge.Maintenant.UtcDateTime,
            DeposePar = "Quelqu’un",
        }).Id;
        Campagne = Ecrit(new Campagne
        {
            Id = Id<Campagne>.Nouveau(),
            Nom = $"Campagne {Secret}",
            Annee = 2026,
            Du = new(2026, 2, 1),
            Au = new(2026, 12, 1),
            Rappels = "",
            OuverteLe = Horloge.Maintenant.UtcDateTime,
            OuvertePar = "Quelqu’un",
        }).Id;
        Ecrit(new DestinataireCampagne { Id = Id<DestinataireCampagne>.Nouveau(), CampagneId = Campagne, EntrepriseId = Alpha.Id, Courriel = $"{Secret}@alpha.example" });
    }

    private void Invitations()
    {
        Invitation = Inviter(_ => { }).Id;
        (InvitationServie, InvitationRetiree) = (Jeton(Inviter(i => i.AccepteeLe = Hier)), Jeton(Inviter(i => i.RetireeLe = Hier)));
        InvitationExpiree = Jeton(Inviter(i => i.ExpireLe = Hier));
    }

    private DateTime Hier => Horloge.Maintenant.UtcDateTime.AddDays(-1);

    private InvitationAcces Inviter(Action<InvitationAcces> changer)
    {
        var courriel = $"i{Service.Jeu.Rang()}{Secret}@alpha.example";
        var invitation = new InvitationAcces
        {
            Id = Id<InvitationAcces>.Nouveau(),
            EntrepriseId = Alpha.Id,
            Role = Role.EmployeurRh,
            Nom = Secret,
            Courriel = courriel,
            CourrielCle = courriel.ToLowerInvariant(),
            CreeeLe = Hier,
            CreeePar = "Quelqu’un",
            ExpireLe = Horloge.Maintenant.UtcDateTime.AddDays(20),
        };
        changer(invitation);
        return Ecrit(invitation);
    }

    private string Jeton(InvitationAcces invitation) =>
        $"/invitation/{Services.GetRequiredService<JetonsScelles>().Pour("invitation", invitation.Id.Valeur, Horloge.Maintenant.UtcDateTime.AddDays(20))}";

    /// <summary>A link to choose a password, and the code of a worker's space: each has served.</summary>
    private async Task SecretsServisAsync()
    {
        var compte = await CreerCompteAsync("lien-servi", Role.EmployeurRh);
        var lien = Services.GetRequiredService<LiensMotDePasse>().Pour(compte);
        (await DansAsync(s => s.GetRequiredService<ChoisirMotDePasse>().ExecuterAsync(lien, "brouette lanterne nuage", default))).EstSucces.ShouldBeTrue();
        MotDePasseServi = $"/connexion/mot-de-passe/{lien}";
        await ActiverAsync();
        CodeServi = await salaries.CodeAsync(Sien.TravailleurId);
        await EcrireAsync(async e =>
        {
            (await e.Db.Set<CodeActivation>().SingleAsync(c => c.TravailleurId == Sien.TravailleurId)).UtiliseLe = Hier;
            return Resultat.De(true);
        });
    }

    private async Task ActiverAsync()
    {
        using var salarie = Visiteur();
        var adresse = MondeSalarie.Adresse();
        var page = await salaries.CommencerAsync(salarie, await salaries.CodeAsync(await salaries.CompteNeufAsync()), adresse);
        (ParcoursFini, ConfirmationServie) = (salarie.Cookies[Parcours], await salaries.ConfirmationAsync(adresse));
        (await MondeSalarie.TerminerAsync(page, ConfirmationServie)).Adresse.ShouldBe("/salarie");
    }
}

public sealed class VoisinsSqlite() : MondeVoisins(Moteur.Sqlite);

public sealed class VoisinsPostgresql() : MondeVoisins(Moteur.Postgresql);
