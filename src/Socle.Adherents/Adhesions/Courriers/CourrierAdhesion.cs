using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Courriers;
using Socle.Technique.Envois;

namespace Socle.Adherents.Adhesions;

/// <summary>Stored in messages: never renumber.</summary>
public enum GenreCourrier
{
    Recue = 1,
    PieceDemandee = 2,
    Refusee = 3,
    Acceptee = 4,
    FinProche = 5,
}

/// <summary>A mail to write to who asked to join. Carries no name: it is written when it leaves.</summary>
public sealed record CourrierAdhesion(GenreCourrier Genre, Id<DemandeAdhesion> DemandeId, int Numero);

/// <summary>Writes and sends it. Refused for now: the outbox tries again.</summary>
internal sealed class ExpedierCourrierAdhesion(
    SocleDb db, Coffre coffre, ServiceAdhesions service, LiensMotDePasse liens, ComposerBienvenue bienvenue, OptionsCourriel options, DossierEnvois dossier)
    : IDestinataire<CourrierAdhesion>
{
    public async Task RecevoirAsync(CourrierAdhesion message, CancellationToken arret)
    {
        if (await db.Set<DemandeAdhesion>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == message.DemandeId, arret) is not { } demande)
        {
            return;
        }
        var (lien, saisie) = coffre.Ouvrir(demande);
        var suivi = $"{service.Adresse}/adherer/suivi/{lien}";
        var (objet, texte) = message.Genre switch
        {
            GenreCourrier.Recue => ("Votre demande d’adhésion", $"Votre demande d’adhésion est signée et nous est parvenue.\n\nSuivez-la, et gardez ce lien pour vous :\n{suivi}"),
            GenreCourrier.PieceDemandee => ("Il manque une pièce à votre adhésion", $"Pour traiter votre demande d’adhésion, il nous manque :\n{demande.Motif}\n\nEnvoyez-la par ce lien :\n{suivi}"),
            GenreCourrier.Refusee => ("Votre demande d’adhésion", $"Nous ne pouvons pas accepter votre demande d’adhésion :\n{demande.Motif}"),
            GenreCourrier.FinProche => ("Votre affiliation se termine", await FinProcheAsync(demande, arret)),
            _ => ("Bienvenue", await BienvenueAsync(demande, suivi, arret)),
        };
        await using var session = new SessionCourriel(options, dossier);
        var remise = await session.EnvoyerAsync(new($"adhesion-{message.Genre:D}-{demande.Id}-{message.Numero}", saisie.Courriel!, objet, $"Bonjour,\n\n{texte}\n\n{service.Nom}\n"));
        if (remise.Issue == IssueRemise.Passagere)
        {
            throw new IOException(remise.Code);
        }
    }

    private async Task<string> BienvenueAsync(DemandeAdhesion demande, string suivi, CancellationToken arret)
    {
        var lue = await bienvenue.LireAsync(demande.EntrepriseId!.Value, arret);
        return $"Votre adhésion est acceptée : vous êtes l’adhérent n° {lue?.NumeroAdherent}.\n\n{lue?.QuiSuit}\n\n{await CompteAsync(demande, arret)}\n\nVotre lettre de bienvenue et la preuve de votre signature :\n{suivi}";
    }

    /// <summary>The link to choose a password is made when the mail leaves: it holds three days.</summary>
    private async Task<string> CompteAsync(DemandeAdhesion demande, CancellationToken arret)
    {
        var compte = await db.Set<Mandat>().Where(m => m.EntrepriseId == demande.EntrepriseId)
            .Join(db.Set<Compte>(), m => m.CompteId, c => c.Id, (m, c) => c).OrderByDescending(c => c.Id).FirstOrDefaultAsync(arret);
        return compte switch
        {
            null => "",
            { PasswordHash: null } => $"Ouvrez votre espace employeur : choisissez votre mot de passe, dans les trois jours, par ce lien :\n{service.Adresse}/connexion/mot-de-passe/{liens.Pour(compte)}\nVotre identifiant est votre adresse électronique.",
            _ => $"Votre compte habituel ouvre maintenant cet adhérent : {service.Adresse}/connexion",
        };
    }

    private async Task<string> FinProcheAsync(DemandeAdhesion demande, CancellationToken arret)
    {
        var annee = await db.Set<AffiliationIndependant>().AsNoTracking().Where(a => a.DemandeId == demande.Id).OrderByDescending(a => a.Au).FirstAsync(arret);
        return $"Votre affiliation d’indépendant se termine le {annee.Au.Longue()}. Elle ne se renouvelle pas toute seule : pour une année de plus, suivez ce lien :\n{service.Adresse}/adherer/renouveler/{coffre.Lire(annee.LienScelle!)}";
    }
}

/// <summary>What a new member reads first.</summary>
public sealed record Bienvenue(string NumeroAdherent, string RaisonSociale, string QuiSuit, IReadOnlyList<(string Libelle, string? Valeur)> Equipe);

/// <summary>Who follows a new member, and the letter that says so.</summary>
public sealed class ComposerBienvenue(SocleDb db, ServiceAdhesions service, TimeProvider temps)
{
    public async Task<Bienvenue?> LireAsync(Id<Entreprise> entreprise, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == entreprise, arret) is not { } e)
        {
            return null;
        }
        var lieu = await db.Set<Etablissements.Etablissement>().AsNoTracking().Where(t => t.EntrepriseId == entreprise).OrderBy(t => t.Id).FirstOrDefaultAsync(arret);
        var equipe = await db.Set<Organisation.Equipes.Equipe>().AsNoTracking().FirstOrDefaultAsync(q => lieu != null && q.Id == lieu.EquipeId, arret);
        var centre = await db.Set<Organisation.Centres.Centre>().AsNoTracking().FirstOrDefaultAsync(c => lieu != null && c.Id == lieu.CentreId, arret);
        List<(string, string?)> lignes = [("Équipe", equipe?.Nom), ("Centre", centre?.Nom), ("Adresse", $"{centre?.Adresse} {centre?.CodePostal} {centre?.Commune}"), ("Téléphone", centre?.Telephone)];
        lignes.AddRange(equipe is null ? [] : await PersonnesAsync(equipe.Id, arret));
        var qui = equipe is null ? "L’équipe qui vous suivra vous sera indiquée bientôt." : $"Vous êtes suivi par l’équipe {equipe.Nom}{(centre is null ? "" : $", au centre {centre.Nom}")}.";
        return new(e.NumeroAdherent, e.RaisonSociale, qui, lignes);
    }

    public string EnLettre(Bienvenue b) => new Feuille($"Bienvenue à {service.Nom}")
        .Paragraphe($"{b.RaisonSociale}, vous êtes l’adhérent n° {b.NumeroAdherent}. {b.QuiSuit}")
        .Titre("Qui vous suit").Tableau(b.Equipe)
        .Titre("La suite").Paragraphe("Déclarez vos salariés dans votre espace employeur, confirmez leurs visites, retrouvez-y vos documents.")
        .Paragraphe("La fiche d’entreprise est faite dans l’année qui suit votre adhésion (R.\u00A04624-47).").EnHtml();

    private async Task<IEnumerable<(string, string?)>> PersonnesAsync(Id<Organisation.Equipes.Equipe> equipe, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var personnes = await db.Set<Organisation.Professionnels.Professionnel>().AsNoTracking()
            .Where(p => p.EquipeId == equipe && p.Du <= aujourdhui && (p.Au == null || p.Au >= aujourdhui)).OrderBy(p => p.Metier).ThenBy(p => p.Nom).ToListAsync(arret);
        return personnes.Select(p => (Metier(p.Metier), (string?)$"{p.Prenom} {p.Nom}"));
    }

    private static string Metier(Organisation.Professionnels.Metier metier) => metier switch
    {
        Organisation.Professionnels.Metier.Medecin => "Médecin du travail",
        Organisation.Professionnels.Metier.Infirmier => "Infirmier en santé au travail",
        Organisation.Professionnels.Metier.Assistant => "Assistant",
        Organisation.Professionnels.Metier.Preventeur => "Préventeur",
        _ => "Équipe",
    };
}
