using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Technique.Base;
using Socle.Technique.Courriers;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <param name="Adresse">For a code sent by mail or SMS: the address the worker says, never one an employer declared.</param>
public sealed record RemiseDemandee(Id<Travailleur> Travailleur, RemiseDuCode Remise, string? Adresse = null);

/// <param name="Code">Known now, and never again.</param>
public sealed record CodeDonne(string Code, DateTime ExpireLe, RemiseDuCode Remise);

/// <summary>Gives a worker the code that opens their space. A former one is worth nothing from now on.</summary>
public sealed class DonnerCode(SocleDb db, Ecritures ecritures, FileDeFond<EnvoyerMessage> file, ServiceEmetteur service)
{
    private static readonly Processus Processus = new("espace.code", "Code donné pour ouvrir un espace salarié");

    public async Task<Resultat<CodeDonne>> ExecuterAsync(RemiseDemandee demande, CancellationToken arret = default)
    {
        var vers = demande.Remise is RemiseDuCode.Courriel or RemiseDuCode.Sms ? AdresseDonnee.Lire(demande.Adresse) : Resultat.De("");
        if (!Enum.IsDefined(demande.Remise) || vers.EstRefus || Contredit(demande.Remise, vers.Valeur))
        {
            return RefusActivation.Adresse;
        }
        var code = SecretsActivation.Nouveau();
        var donne = await ecritures.Faire(Processus, null, e => NoterAsync(e, demande, code, arret), arret);
        if (donne.EstSucces && vers.Valeur.Length > 0)
        {
            var message = new MessageCourt(vers.Valeur, "Ouvrir votre espace de santé au travail", Texte(code));
            file.Confier(Auteur.Systeme(Processus.Code), (e, _) => e.FaireAsync(message), (_, _) => Task.CompletedTask);
        }
        return donne;
    }

    private static bool Contredit(RemiseDuCode remise, string vers) =>
        vers.Length > 0 && (remise == RemiseDuCode.Courriel) != vers.Contains('@', StringComparison.Ordinal);

    private async Task<Resultat<CodeDonne>> NoterAsync(Ecriture ecriture, RemiseDemandee demande, string code, CancellationToken arret)
    {
        if (!await db.Set<Travailleur>().AnyAsync(t => t.Id == demande.Travailleur && t.FusionneVersId == null, arret))
        {
            return RefusActivation.Travailleur;
        }
        await db.Set<CodeActivation>().Where(c => c.TravailleurId == demande.Travailleur && c.UtiliseLe == null && c.AnnuleLe == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.AnnuleLe, ecriture.Instant), arret);
        var nouveau = new CodeActivation
        {
            Id = Id<CodeActivation>.Nouveau(),
            TravailleurId = demande.Travailleur,
            Empreinte = SecretsActivation.Empreinte(code),
            DonneLe = ecriture.Instant,
            ExpireLe = ecriture.Instant + CodeActivation.Duree,
            Remise = demande.Remise,
            Par = ecriture.Auteur.Nom,
        };
        db.Add(nouveau);
        return new CodeDonne(code, nouveau.ExpireLe, demande.Remise);
    }

    private string Texte(string code) =>
        $"{service.Nom}\u00A0: votre code pour ouvrir votre espace est {code}. Il sert une fois, pendant 30 jours, sur {service.Adresse}/activer";
}
