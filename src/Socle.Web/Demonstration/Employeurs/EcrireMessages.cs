using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Fichiers;
using Socle.Technique.Traces;
using Socle.Web.Demonstration.Historique;

namespace Socle.Web.Demonstration.Employeurs;

/// <summary>Questions, documents and complaints of the demo's employers: answered, closed, waiting, and two the desk is late for.</summary>
internal sealed class EcrireMessages(RemplirEmployeurs demo, IReadOnlyDictionary<Role, Auteur> comptes)
{
    private static readonly Processus Processus = new("demo.messages", "Messages d’employeurs de la démonstration");

    /// <param name="Il">Days ago.</param>
    /// <param name="De">Who writes: an employer, or the service.</param>
    private sealed record Mot(int Il, int Heure, Role De, string Texte, string? Piece = null, bool Clos = false);

    /// <param name="Chez">Rank among the companies of who asks.</param>
    private sealed record Fil(SujetMessage Sujet, string Objet, Mot[] Mots, int Chez = 0);

    private static readonly Fil[] Fils =
    [
        new(SujetMessage.Reclamation, "Visite annulée la veille",
        [
            new(62, 9, Role.EmployeurAdministrateur, "Deux de nos salariés ont fait quarante kilomètres pour une séance annulée la veille au soir. Nous demandons à être prévenus plus tôt, et une nouvelle date avant la fin du mois."),
            new(58, 14, Role.Direction, "Vous avez raison, et nous vous présentons nos excuses : l’infirmière était absente, et le message est parti trop tard. Vos deux salariés ont une nouvelle place ce mois-ci. Nous appelons désormais l’employeur quand une séance tombe la veille.", Clos: true),
        ]),
        new(SujetMessage.Acces, "Un accès pour notre comptable",
        [
            new(34, 11, Role.EmployeurAdministrateur, "Notre cabinet comptable tient désormais nos déclarations. Comment lui ouvrir un accès qui ne montre pas les visites ?"),
            new(33, 15, Role.Administration, "Dans « Mon entreprise », puis « Personnes et accès », invitez-le comme comptable externe : il verra les contrats et les postes, jamais le suivi.", Clos: true),
        ]),
        new(SujetMessage.Visites, "Deux convocations le même matin",
        [
            new(21, 10, Role.EmployeurRh, "Nos deux caristes sont convoqués le même matin, et l’atelier ne peut pas tourner sans l’un d’eux. Peut-on en décaler un ?"),
            new(20, 15, Role.Assistant, "C’est fait : le second est déplacé de deux jours. Vous pouvez aussi le faire vous-même, dans « Visites », avec « Déplacer »."),
            new(20, 16, Role.EmployeurRh, "Parfait, merci."),
            new(19, 17, Role.Assistant, "Avec plaisir. Bonne journée.", Clos: true),
        ]),
        new(SujetMessage.Declaration, "Une salariée en double",
        [
            new(13, 9, Role.EmployeurComptable, "Une salariée paraît deux fois dans la liste, sous son nom de naissance et sous son nom d’usage."),
            new(11, 11, Role.Assistant, "Nous regardons. Avez-vous gardé la date de son contrat ?"),
            new(10, 14, Role.EmployeurComptable, "La date est sur le bulletin joint : son contrat n’a pas changé.", "bulletin"),
        ], Chez: 1),
        new(SujetMessage.Reclamation, "Compte rendu de la visite des locaux",
            [new(9, 17, Role.EmployeurAdministrateur, "Nous attendons depuis deux mois le compte rendu du passage de votre préventeur à l’atelier. Nous en avons besoin pour notre document unique.")]),
        new(SujetMessage.Facturation, "L’effectif de la facture",
        [
            new(8, 10, Role.EmployeurComptable, "La facture compte une personne partie avant l’été. Le courrier est joint.", "facture"),
            new(6, 14, Role.Comptable, "Vous avez raison : un avoir part avec la prochaine facture."),
        ]),
        new(SujetMessage.Documents, "Attestation à renvoyer",
        [
            new(5, 9, Role.EmployeurRh, "Une attestation de suivi n’apparaît pas dans « Documents » : la visite est de la semaine passée."),
            new(4, 16, Role.Assistant, "Elle vient d’être signée : vous la trouverez dans « Documents »."),
        ]),
        new(SujetMessage.Visites, "Une séance dans nos locaux",
            [new(2, 11, Role.EmployeurSite, "Douze salariés du site sont à voir au printemps. Une infirmière peut-elle venir une matinée ? La salle du premier étage est libre, son plan est joint.", "plan de la salle")]),
        new(SujetMessage.Autre, "Nouvelle adresse de facturation", [new(1, 15, Role.EmployeurComptable, "À compter du mois prochain, merci d’adresser les factures au siège.")], Chez: 2),
    ];

    public async Task<Resultat<int>> FaireAsync(DateOnly jour, CancellationToken arret)
    {
        var chez = await demo.EnAsync(Auteur.Systeme("demo"), s => EntreprisesAsync(s.GetRequiredService<SocleDb>(), arret));
        foreach (var fil in Fils)
        {
            if ((await EcrireAsync(fil, chez, jour, arret)).EstRefuse(out var refus))
            {
                return refus;
            }
        }
        return await demo.EnAsync(Auteur.Systeme("demo"), s => s.GetRequiredService<Ecritures>().Faire(Processus, null, e => EnvoyerAsync(e, arret), arret));
    }

    private async Task<Resultat> EcrireAsync(Fil fil, ILookup<Role, Id<Entreprise>> chez, DateOnly jour, CancellationToken arret)
    {
        Id<FilDeMessages>? ouvert = null;
        foreach (var (ecrits, mot) in fil.Mots.Index())
        {
            var (qui, le, heure) = (comptes[mot.De], Carnet.Ouvre(jour.AddDays(-mot.Il)), new TimeOnly(mot.Heure, 20));
            IReadOnlyList<PieceRecue> pieces = mot.Piece is { } nom ? [new($"{nom}.pdf", "application/pdf", PdfDEssai.De(nom))] : [];
            var entreprises = chez[mot.De].ToList();
            var fait = ouvert is { } suivi
                ? await (DuService(mot.De)
                    ? demo.FaireAsync<RepondreAuxMessages, Resultat<Id<FilDeMessages>>>(qui, le, heure, r => r.RepondreAsync(suivi, ecrits, mot.Texte, mot.Clos, arret))
                    : demo.FaireAsync<EcrireAuService, Resultat<Id<FilDeMessages>>>(qui, le, heure, m => m.SuivreAsync(suivi, mot.Texte, pieces, arret)))
                : await demo.FaireAsync<EcrireAuService, Resultat<Id<FilDeMessages>>>(qui, le, heure,
                    m => m.OuvrirAsync(new(entreprises[Math.Min(fil.Chez, entreprises.Count - 1)], fil.Sujet, fil.Objet, mot.Texte, pieces), arret));
            if (!fait.Reussit(out var id, out var refus))
            {
                return refus;
            }
            ouvert = id;
        }
        return Resultat.Succes;
    }

    private static bool DuService(Role role) => Droits.Autorise(role, Permission.MessagesTenir);

    /// <summary>The companies each employer's account holds, its first one before.</summary>
    private static async Task<ILookup<Role, Id<Entreprise>>> EntreprisesAsync(SocleDb db, CancellationToken arret) => (await (
        from m in db.Set<Mandat>()
        join c in db.Set<Socle.Technique.Comptes.Compte>() on m.CompteId equals c.Id
        orderby m.Id
        select new { c.Role, m.EntrepriseId }).ToListAsync(arret)).ToLookup(x => x.Role, x => x.EntrepriseId);

    /// <summary>No address here is anyone's: what would tell them left long ago.</summary>
    private static async Task<Resultat<int>> EnvoyerAsync(Ecriture ecriture, CancellationToken arret) =>
        await ecriture.Db.Set<CourrierEmployeur>().Where(c => c.Genre == GenreCourrier.Reponse && c.EnvoyeLe == null).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.EnvoyeLe, x => x.CreeLe).SetProperty(x => x.ProchainEssai, (DateTime?)null).SetProperty(x => x.Essais, 1), arret);
}
