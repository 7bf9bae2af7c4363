using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Adhesions;

/// <summary>A document of the service as its list shows it, without its bytes.</summary>
public sealed record DocumentMontre(Id<DocumentAdhesion> Id, GenreDocumentAdhesion Genre, string Titre, string Empreinte, int Taille);

/// <summary>The text one signs: who joins, where, for what price, having read which documents. The same facts give the same text.</summary>
public sealed class RedigerContrat(SocleDb db, CalculerPrix prix, ServiceAdhesions service, TimeProvider temps)
{
    public Task<PrixAdhesion?> PrixAsync(SaisieAdhesion s, CancellationToken arret) =>
        s.Genre is { } genre ? prix.LireAsync(genre, s.Nombre, s.AdhesionLe ?? temps.Aujourdhui(), arret) : Task.FromResult<PrixAdhesion?>(null);

    /// <summary>What the service shows today.</summary>
    public async Task<IReadOnlyList<DocumentMontre>> DocumentsAsync(CancellationToken arret) => await db.Set<DocumentAdhesion>().AsNoTracking()
        .Where(d => d.RetireLe == null).OrderBy(d => d.Genre).ThenBy(d => d.Id)
        .Select(d => new DocumentMontre(d.Id, d.Genre, d.Titre, d.Empreinte, d.Octets.Length)).ToListAsync(arret);

    /// <summary>Null while the service has published no price: nobody signs without one.</summary>
    internal async Task<string?> EnHtmlAsync(SaisieAdhesion s, CancellationToken arret)
    {
        if (await PrixAsync(s, arret) is not { } total)
        {
            return null;
        }
        var feuille = new Feuille($"Adhésion à {service.Nom}");
        feuille.Titre("Qui adhère").Tableau(Qui(s)).Titre("Où").Tableau(Ou(s)).Titre("Effectif et risques déclarés").Tableau(Effectif(s));
        feuille.Titre("Prix de la première année").Tableau(Prix(s, total));
        if (s.Genre == GenreAdherent.Independant)
        {
            feuille.Paragraphe($"{AutresPublics.Independants.EnClair.Employeur} ({AutresPublics.Independants.Article})");
        }
        feuille.Titre("Documents lus et acceptés");
        foreach (var d in await DocumentsAsync(arret))
        {
            feuille.Paragraphe($"{d.Titre} — empreinte SHA-256 {d.Empreinte}", petit: true);
        }
        return feuille.Titre("Signataire").Tableau([("Nom", s.SignataireNom), ("Qualité", s.SignataireQualite)]).EnHtml();
    }

    private static IEnumerable<(string, string?)> Qui(SaisieAdhesion s) =>
    [
        ("Adhérent", s.RaisonSociale), ("Situation", s.Genre?.EnMots()), ("SIRET", Siret.Lire(s.Siret).Reussit(out var siret) ? siret.Afficher() : null),
        ("Code NAF", s.SansSiret ? null : s.Naf), ("Début de l’adhésion", s.AdhesionLe?.Longue()),
        ("À joindre", $"{s.ContactPrenom} {s.ContactNom}".Trim()), ("Courriel", s.Courriel), ("Téléphone", s.Telephone),
    ];

    private static IEnumerable<(string, string?)> Ou(SaisieAdhesion s) => s.Autres
        .Select(a => (a.Nom ?? "", (string?)$"{a.Siret}, {a.Adresse} {a.CodePostal} {a.Commune}"))
        .Prepend(("Lieu de travail", $"{s.Adresse} {s.Complement} {s.CodePostal} {s.Commune}"));

    private static IEnumerable<(string, string?)> Effectif(SaisieAdhesion s) =>
    [
        ("Travailleurs à suivre", s.Genre == GenreAdherent.Interim ? $"{s.Nombre}, dont {s.Temporaires} temporaires et {s.Permanents} permanents" : $"{s.Nombre}"),
        ("Emplois proposés", s.EmploisProposes.Count == 0 ? null : string.Join(", ", s.EmploisProposes)),
        ("Risques particuliers", s.Risques.Count == 0 ? "aucun déclaré" : string.Join(", ", s.Risques.Select(r => Libelles.De((MotifCode)(int)r)))),
    ];

    private static IEnumerable<(string, string?)> Prix(SaisieAdhesion s, PrixAdhesion p) =>
    [
        ("Cotisation", p.Calcul), ("Droit d’entrée", p.DroitEntree == Montant.Zero ? null : p.DroitEntree.Afficher()), ("Total", p.Total.Afficher()),
        ("Paiement", s.Paiement?.EnMots()), ("Compte à prélever", s.Paiement == MoyenPaiement.Prelevement && Iban.Lire(s.Iban).Reussit(out var iban) ? iban.Masquer() : null),
    ];
}
