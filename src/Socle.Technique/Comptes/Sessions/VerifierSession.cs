using System.Data.Common;
using Microsoft.Data.Sqlite;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Technique.Comptes.Sessions;

/// <summary>Asked by every request of someone signed in: one read by primary key, without a context.</summary>
public sealed class VerifierSession(SourcesDonnees sources, TimeProvider temps)
{
    private const int Occupee = 5;
    private static readonly TimeSpan PasDeVue = TimeSpan.FromMinutes(5);

    public async Task<bool> EstOuverteAsync(Id<SessionCompte> session, Id<Compte> compte, CancellationToken arret)
    {
        var maintenant = temps.GetUtcNow().UtcDateTime;
        await using var connexion = sources.Connexion(Espace.Administration);
        await connexion.OpenAsync(arret);
        if (await VueAsync(connexion, session, compte, arret) is not { } vue || maintenant - vue > SessionCompte.Duree)
        {
            return false;
        }
        if (maintenant - vue >= PasDeVue)
        {
            await NoterAsync(connexion, session, maintenant, arret);
        }
        return true;
    }

    /// <summary>
    /// Closed by someone (signed out, password changed, account closed), and not merely over: a ticket that still comes with it was kept.
    /// </summary>
    public async Task<bool> EstFermeeAsync(Id<SessionCompte> session, CancellationToken arret)
    {
        await using var connexion = sources.Connexion(Espace.Administration);
        await connexion.OpenAsync(arret);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT 1 FROM session_compte WHERE id = @id AND fermee_le IS NOT NULL";
        Ajouter(commande, "@id", session.Valeur);
        return await commande.ExecuteScalarAsync(arret) is not null;
    }

    private static async Task<DateTime?> VueAsync(DbConnection connexion, Id<SessionCompte> session, Id<Compte> compte, CancellationToken arret)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "SELECT vue_le, compte_id FROM session_compte WHERE id = @id AND fermee_le IS NULL";
        Ajouter(commande, "@id", session.Valeur);
        await using var ligne = await commande.ExecuteReaderAsync(arret);
        return await ligne.ReadAsync(arret) && ligne.GetInt64(1) == compte.Valeur
            ? DateTime.SpecifyKind(ligne.GetDateTime(0), DateTimeKind.Utc)
            : null;
    }

    private static async Task NoterAsync(DbConnection connexion, Id<SessionCompte> session, DateTime maintenant, CancellationToken arret)
    {
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "UPDATE session_compte SET vue_le = @vue WHERE id = @id AND fermee_le IS NULL AND vue_le < @vue";
        Ajouter(commande, "@id", session.Valeur);
        Ajouter(commande, "@vue", maintenant);
        commande.CommandTimeout = 1;
        try
        {
            await commande.ExecuteNonQueryAsync(arret);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Occupee)
        {
            // A long write (an import) holds the file: the next request will note it.
        }
    }

    private static void Ajouter(DbCommand commande, string nom, object valeur)
    {
        var parametre = commande.CreateParameter();
        parametre.ParameterName = nom;
        parametre.Value = valeur;
        commande.Parameters.Add(parametre);
    }
}
