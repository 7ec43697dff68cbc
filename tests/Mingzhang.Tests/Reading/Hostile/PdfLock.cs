using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>Locks a small PDF by the standard security handler of PDF 1.7 (revisions 2, 3 and 4).</summary>
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "the format asks for it")]
internal static class PdfLock
{
    private const int Permissions = -4;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = "0123456789abcdef"u8.ToArray();

    /// <summary>A page with <see cref="PdfSketch.Content"/>.</summary>
    /// <param name="user">The password to open it; empty where none is asked for.</param>
    /// <param name="owner">The password to change it.</param>
    /// <param name="isAes">AES of 128 bits, or else RC4.</param>
    /// <param name="isLong">A key of 128 bits, or else of 40.</param>
    public static byte[] Of(string user, string owner, bool isAes, bool isLong)
    {
        var length = isLong ? 16 : 5;
        var ownerKey = Hash(Padded(owner), isLong ? 50 : 0)[..length];
        var o = Chain(ownerKey, Padded(user), isLong);
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        var key = Hash([.. Padded(user), .. o, .. permissions, .. Id], isLong ? 50 : 0, length)[..length];
        var u = isLong ? [.. Chain(key, MD5.HashData([.. Padding, .. Id]), isLong), .. new byte[16]] : Rc4(key, Padding);
        var encrypt = isAes ? "/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF"
            : isLong ? "/V 2 /R 3 /Length 128" : "/V 1 /R 2";
        return PdfSketch.Of(
            builder => [builder.Add("", Encrypted(PdfSketch.Bytes(PdfSketch.Content), key, builder.Next, isAes))],
            trailer: $"/ID [<{Convert.ToHexString(Id)}> <{Convert.ToHexString(Id)}>] /Encrypt << /Filter /Standard {encrypt} /O <{Convert.ToHexString(o)}> /U <{Convert.ToHexString(u)}> /P {Permissions.ToString(CultureInfo.InvariantCulture)} >>");
    }

    private static byte[] Encrypted(byte[] data, byte[] key, int number, bool isAes)
    {
        byte[] salted = [.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0, .. isAes ? "sAlT"u8 : []];
        var own = MD5.HashData(salted)[..Math.Min(key.Length + 5, 16)];
        if (!isAes)
        {
            return Rc4(own, data);
        }

        using var aes = Aes.Create();
        aes.Key = own;
        return [.. Id, .. aes.EncryptCbc(data, Id)];
    }

    private static byte[] Padded(string password) => [.. PdfSketch.Bytes(password), .. Padding[..(32 - password.Length)]];

    private static byte[] Hash(byte[] data, int again, int length = 16)
    {
        var hash = MD5.HashData(data);
        for (var i = 0; i < again; i++)
        {
            hash = MD5.HashData(hash.AsSpan(0, length));
        }

        return hash;
    }

    private static byte[] Chain(byte[] key, byte[] data, bool isLong)
    {
        var result = Rc4(key, data);
        for (var i = 1; isLong && i < 20; i++)
        {
            result = Rc4([.. key.Select(b => (byte)(b ^ i))], result);
        }

        return result;
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var (x, y) = (0, 0);
        return
        [
            .. data.Select(b =>
            {
                x = (x + 1) & 255;
                y = (y + state[x]) & 255;
                (state[x], state[y]) = (state[y], state[x]);
                return (byte)(b ^ state[(state[x] + state[y]) & 255]);
            }),
        ];
    }
}
