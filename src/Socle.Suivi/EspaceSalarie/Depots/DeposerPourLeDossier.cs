using System.Text.Json;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>
/// Sends something to the file, from the worker's space and with its rights: a line is added to the inbox, and that is all its role may do
/// there. The trail says that something was sent, never what.
/// </summary>
public sealed class DeposerPourLeDossier(SocleDb db, Ecritures ecritures, ClePubliqueDesDepots cle)
{
    private static readonly Processus Processus = new("depot.envoyer", "Envoi d’un salarié à son dossier");

    public static Refus Vide { get; } = new("depot.vide", "Répondez à une question au moins\u00A0: tout reste facultatif, mais il n’y a rien à envoyer.");

    public Task<Resultat<Id<DepotTravailleur>>> ExecuterAsync(Id<Travailleur> travailleur, Id<Compte> compte, GenreDepot genre, CancellationToken arret = default) =>
        EnvoyerAsync(travailleur, compte, genre, null, new(travailleur.Valeur, null, []), arret);

    /// <param name="reponses">By code of question; what is not answered is left out.</param>
    public async Task<Resultat<Id<DepotTravailleur>>> QuestionnaireAsync(
        Id<Travailleur> travailleur, Id<Compte> compte, Questionnaire questionnaire, Func<string, string?> reponses, CancellationToken arret = default)
    {
        var lues = questionnaire.Lire(reponses);
        return lues.EstRefus ? lues.Refus
            : lues.Valeur.Count == 0 ? Vide
            : await EnvoyerAsync(travailleur, compte, GenreDepot.Questionnaire, questionnaire.Code, new(travailleur.Valeur, questionnaire.Titre, lues.Valeur), arret);
    }

    private Task<Resultat<Id<DepotTravailleur>>> EnvoyerAsync(
        Id<Travailleur> travailleur, Id<Compte> compte, GenreDepot genre, string? code, ContenuDepot contenu, CancellationToken arret) => ecritures.Faire(Processus, null, e =>
    {
        var (id, (nom, publique)) = (Id<DepotTravailleur>.Nouveau(), cle.Lire());
        db.Add(new DepotTravailleur
        {
            Id = id,
            TravailleurId = travailleur,
            CompteId = compte,
            Genre = genre,
            DeposeLe = e.Instant,
            Cle = nom,
            Contenu = EnveloppeScellee.Fermer(publique, JsonSerializer.SerializeToUtf8Bytes(contenu), DepotTravailleur.Lieu(id.Valeur, genre)),
        });
        db.Add(new AccuseDepot { Id = new(id.Valeur), TravailleurId = travailleur, Genre = genre, Code = code, Le = e.Instant });
        e.Tracer(ActionAudit.Fait, "depot_travailleur", id.Valeur);
        return Task.FromResult(Resultat.De(id));
    }, arret);
}
